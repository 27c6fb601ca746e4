import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { registry, root } from './registry.ts';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const FULL_DISK = '/dev/full';

describe('a call of the command line', () => {
  test.each([[[]], [['scales']], [['--json']]])('%j names no command: help and what is missing go to standard error', (args) => {
    const answer = registry(...args);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain('SUBCOMMANDS');
    expect(answer.stderr.trimEnd()).toMatch(/A subcommand is missing$/);
  });

  test.each([
    ['an unknown command', ['nonsense'], 'Unknown subcommand "nonsense"'],
    ['an unknown flag', ['plan', '--problme', 'x'], 'Unrecognized flag: --problme'],
    ['a flag without its value', ['plan', '--problem'], 'Missing value for flag --problem'],
    ['a flag given twice', ['plan', '--problem', 'x', '--problem', 'y'], '2 occurrences'],
    ['a word too many', ['plan', '--problem', 'x', 'y'], 'Unexpected positional argument: "y"'],
  ])('%s is refused, and what is wrong stands last', (_, args, words) => {
    const answer = registry(...args);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr.split('ERROR')[1]).toContain(words);
  });

  test.each([[['--help']], [['plan', '--help']], [['scales', 'show', '--help']]])('%j prints help, and help alone', (args) => {
    const answer = registry(...args);
    expect(answer).toMatchObject({ status: 0, stderr: '' });
    expect(answer.stdout).toContain('USAGE');
    expect(answer.stdout).not.toContain('ERROR');
  });

  test('a reader who has seen enough ends the call in peace', async () => {
    const months = ['--from', '2022-01', '--to', '2026-06'];
    const child = spawn(process.execPath, [main, 'audit', '--contracts', 'packages/pay/examples/contracts.csv', ...months], { cwd: root });
    const remarks: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => remarks.push(chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(remarks).toEqual([]);
  });

  test.skipIf(!existsSync(FULL_DISK))('a result that cannot be written is not taken for findings', () => {
    const full = openSync(FULL_DISK, 'w');
    const { status, stderr } = spawnSync(process.execPath, [main, 'scales', 'list'], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    closeSync(full);
    expect(status).toBe(70);
    expect(stderr).toMatch(/^the result could not be written: .*\n$/);
  });
});
