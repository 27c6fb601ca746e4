import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rooms from the ground up: a room may rest on those before its own line, never on one of its own line or above. */
const FLOORS: readonly (readonly string[])[] = [['domain'], ['language', 'pay', 'planner'], ['registry'], ['store'], ['cli', 'admin']];
const SCOPE = '@protocol-registry/';

/** The one file of the rules that loads something: it is an entry of its own, which the applications choose. */
const OPTIMISER = 'packages/planner/src/highs.ts';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifests = globSync('{packages,apps}/*/package.json', { cwd: root }).map((path) => ({
  folder: dirname(path),
  manifest: JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest,
}));

const floorOf = (name: string): number => FLOORS.findIndex((floor) => floor.includes(name.replace(SCOPE, '')));

const withoutComments = (code: string): string => code.replaceAll(/\/\*\*[\s\S]*?\*\//g, '');

const importsOf = (folder: string): readonly string[] =>
  globSync(`${folder}/src/**/*.{ts,tsx}`, { cwd: root }).flatMap((file) =>
    [...withoutComments(readFileSync(join(root, file), 'utf8')).matchAll(/^(?:import|export)[^'"]*from '([^']+)'/gm)].map(
      (match) => match[1] ?? '',
    ),
  );

describe('floors', () => {
  test('every room stands on one', () => {
    expect(manifests.map(({ manifest }) => manifest.name.replace(SCOPE, '')).toSorted()).toEqual(FLOORS.flat().toSorted());
  });

  test.each(manifests)('$folder rests on lower floors only', ({ manifest }) => {
    const rooms = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith(SCOPE));
    expect(rooms.filter((name) => floorOf(name) >= floorOf(manifest.name))).toEqual([]);
  });

  test.each(manifests)('$folder imports nothing that its manifest does not name', ({ folder, manifest }) => {
    const named = Object.keys(manifest.dependencies ?? {});
    const foreign = importsOf(folder).filter((path) => !path.startsWith('.') && !path.startsWith('node:'));
    expect(foreign.filter((path) => !named.some((name) => path === name || path.startsWith(`${name}/`)))).toEqual([]);
  });

  test('the rules are pure: no clock, no files, no network, and of effect only values', () => {
    const allowed = new Set(['Schema', 'SchemaIssue', 'SchemaTransformation', 'BigDecimal', 'Option', 'Result']);
    for (const folder of ['packages/domain', 'packages/pay', 'packages/planner']) {
      for (const file of globSync(`${folder}/src/**/*.ts`, { cwd: root })) {
        const text = readFileSync(join(root, file), 'utf8');
        const code = withoutComments(text);
        for (const match of code.matchAll(/import (?:type )?\{([^}]*)\} from 'effect'/g)) {
          const names = (match[1] ?? '')
            .split(',')
            .map((name) => name.replace('type ', '').trim())
            .filter((name) => name !== '');
          expect(
            names.filter((name) => !allowed.has(name)),
            file,
          ).toEqual([]);
        }
        if (file === OPTIMISER) continue;
        expect(/Date\.now|new Date\b|Math\.random|'node:|\bimport\(|\bfetch\(|process\./.test(code), file).toBe(false);
      }
    }
  });
});
