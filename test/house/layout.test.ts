import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n');

const AT_THE_TOP =
  /^(packages|apps|docs|test|README\.md|LICENSE|package\.json|pnpm-workspace\.yaml|pnpm-lock\.yaml|tsconfig(\.base)?\.json|\..+)$/;
const NAMELESS_ROOMS = /(^|\/)(utils?|helpers?|common|misc|types)(\.tsx?|\/)/;
const LONGEST_FILE = 400;

describe('the house', () => {
  test('has four folders, its papers and hidden settings at the top, nothing else', () => {
    expect([...new Set(tracked.map((path) => path.split('/')[0] ?? ''))].filter((name) => !AT_THE_TOP.test(name))).toEqual([]);
  });

  test('has a name for every room', () => {
    expect(tracked.filter((path) => NAMELESS_ROOMS.test(path))).toEqual([]);
  });

  test('has no source file over four hundred lines', () => {
    const sources = tracked.filter((path) => /^(packages|apps)\/[^/]+\/src\/.*\.tsx?$/.test(path));
    expect(sources.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > LONGEST_FILE)).toEqual([]);
  });

  test('pins every dependency to one version', () => {
    for (const path of tracked.filter((name) => name.endsWith('package.json'))) {
      const manifest = JSON.parse(readFileSync(join(root, path), 'utf8')) as Readonly<
        Record<string, Readonly<Record<string, string>> | undefined>
      >;
      const versions = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
      expect(
        versions.filter(([, version]) => version !== 'workspace:*' && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
        path,
      ).toEqual([]);
    }
  });

  test('names no registry in its lockfile', () => {
    expect(/https?:\/\//.test(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'))).toBe(false);
  });
});
