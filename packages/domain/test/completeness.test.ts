import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actForms, REFUSAL_CODES } from '@protocol-registry/domain';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('act', import.meta.url));
const files = globSync('*.test.ts', { cwd: folder });
const textOf = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

test('every kind of act has its file, and a command in it that gives the act', () => {
  expect(files.map((file) => basename(file, '.test.ts')).toSorted()).toEqual(Object.keys(actForms).toSorted());
  expect(files.filter((file) => !textOf(file).includes(`.gives('${basename(file, '.test.ts')}'`))).toEqual([]);
});

test('every reason for a refusal is met by a command', () => {
  const refused = new Set(
    files.flatMap((file) =>
      [...textOf(file).matchAll(/\.refuses\(([^)]*)\)/g)].flatMap(([, codes = '']) => codes.match(/[A-Z_]{5,}/g) ?? []),
    ),
  );
  expect(REFUSAL_CODES.filter((code) => !refused.has(code))).toEqual([]);
});
