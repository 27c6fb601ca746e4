// Every check of the project, in order of cost. The last line counts them all; a step that fails does not hide the ones after it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, '.vitest/results.json');

const run = ([command, ...args]) => {
  process.stdout.write(`\n${[command, ...args].join(' ')}\n`);
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
};

const checks = [
  ['tsc', '--build'],
  ['oxlint', '--type-aware', '--deny-warnings'],
  ['biome', 'check', '--config-path=.biome.json', '--error-on-warnings', '.'],
  ['knip', '--no-progress'],
].map((command) => ({ name: command[0], passed: run(command) }));

rmSync(results, { force: true });
const vitestPassed = run(['vitest', 'run', '--config', 'test/vitest.config.ts']);

const counts = { passed: 0, failed: 0, skipped: 0 };
if (existsSync(results)) {
  const report = JSON.parse(readFileSync(results, 'utf8'));
  counts.passed = report.numPassedTests;
  counts.failed = report.numFailedTests;
  counts.skipped = report.numPendingTests + report.numTodoTests;
}
if (!vitestPassed && counts.failed === 0) counts.failed = 1;
for (const { name, passed } of checks) {
  counts[passed ? 'passed' : 'failed'] += 1;
  if (!passed) process.stdout.write(`\nfailed: ${name}\n`);
}

process.stdout.write(`\ntests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;
