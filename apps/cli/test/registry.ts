import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The root of the project, where relative paths of a call begin. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url));

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as it is built, in a process of its own. */
export const registry = (...args: readonly string[]): Answer => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [main, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, REGISTRY_NOW: '2026-11-24T09:00:00Z' },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
};

/** What a command prints with `--json`. */
export const json = (...args: readonly string[]): unknown => JSON.parse(registry(...args, '--json').stdout);
