import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROLES } from '@protocol-registry/domain';
import { PERMISSIONS, permitted } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { officerOf } from '../register.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

test('every permission has a file that says whose it is', () => {
  const files = globSync('*.test.ts', { cwd: here }).map((file) => basename(file, '.test.ts'));
  expect(files.filter((name) => name !== 'all').toSorted()).toEqual([...PERMISSIONS].toSorted());
});

describe.each(ROLES)('%s reads', (role) => {
  test.each(PERMISSIONS)('with %s what it is for, and nothing without it', (permission) => {
    let asked = 0;
    const officer = officerOf(role);
    const reading = Effect.sync(() => {
      asked += 1;
      return 'read';
    });
    const read = Effect.runSync(Effect.result(permitted(officer, permission, reading)));
    const isAllowed = officer.permissions.has(permission);
    expect(asked).toBe(isAllowed ? 1 : 0);
    if (Result.isFailure(read)) expect(read.failure.reason).toEqual({ _tag: 'Forbidden', permission });
    else expect(read.success).toBe('read');
  });
});
