import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK = /@example\n((?: \*.*\n)*?) \* ```ts\n((?: \*.*\n)*?) \* ```/g;
const IMPORT = /^import (type )?\{([^}]*)\} from ('[^']*');$/gm;
const ASSERTION = /^(.*\S)\s+\/\/ => (.+)$/;

interface Example {
  readonly line: number;
  readonly code: string;
}

const examplesOf = (source: string): readonly Example[] =>
  [...source.matchAll(BLOCK)].map((match) => ({
    line: source.slice(0, match.index).split('\n').length + 2,
    code: (match[2] ?? '').trimEnd().replaceAll(/^ \* ?/gm, ''),
  }));

/** An import inside a test is a dynamic one; what it imports of types alone falls away. */
const importStatement = (names: string, from: string): string => {
  const values = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
  return values.length === 0 ? '' : `const { ${values.join(', ')} } = await import(${from});`;
};

/** `expression // => value` becomes an assertion; every other line runs as it stands. */
const statement = (line: string): string => {
  const match = ASSERTION.exec(line);
  return match === null ? line : `expect(${(match[1] ?? '').replace(/;$/, '')}).toEqual(${match[2]});`;
};

const testOf = ({ code, line }: Example): string => {
  const body = code
    .replaceAll(IMPORT, (_, type: string | undefined, names: string, from: string) =>
      type === undefined ? importStatement(names, from) : '',
    )
    .split('\n')
    .map(statement);
  return [`test('line ${line}', async () => {`, '  expect.hasAssertions();', ...body, '});', ''].join('\n');
};

/** Writes one test file for each source file whose doc comments have examples, below `test/.examples`, where the packages can be imported by name. */
export const writeExampleTests = (root: string): void => {
  const target = join(root, 'test/.examples');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of globSync('packages/*/src/**/*.ts', { cwd: root })) {
    const examples = examplesOf(readFileSync(join(root, file), 'utf8'));
    if (examples.length === 0) continue;
    const path = join(target, `${file.replaceAll('/', '-').replace(/\.ts$/, '')}.test.ts`);
    writeFileSync(path, ["import { expect, test } from 'vitest';", ...examples.map(testOf)].join('\n'));
  }
};
