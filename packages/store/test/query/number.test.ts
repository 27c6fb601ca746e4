import type { ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { expect, test } from 'vitest';
import { openRegister } from './register.ts';
import { town } from './town.ts';

type Kind = Parameters<ReadModel['nextNumber']>[0];

test.each<[Kind, string]>([
  ['mission', 'M-1'],
  ['employer', 'E-1'],
  ['worker', 'W-1'],
  ['contract', 'C-1'],
  ['application', 'A-1'],
  ['interview', 'I-1'],
  ['officer', 'O-1'],
  ['room', 'R-1'],
  ['interpreter', 'T-1'],
  ['event', 'V-1'],
])('the first %s is %s', async (kind, first) => {
  expect(await openRegister().ask((read) => read.nextNumber(kind))).toBe(first);
});

test('a number is given once, whoever asks at the same time', async () => {
  const { ask } = openRegister();
  const given = await ask((read) =>
    Effect.all(
      Array.from({ length: 20 }, () => read.nextNumber('worker')),
      { concurrency: 'unbounded' },
    ),
  );
  expect(new Set(given).size).toBe(20);
  expect(await ask((read) => read.nextNumber('worker'))).toBe('W-21');
  expect(await ask((read) => read.nextNumber('contract'))).toBe('C-1');
});

test('numbers that something has already are passed over', async () => {
  const { ask, record } = openRegister();
  await record(...town);
  const next = (kind: Kind) => ask((read) => read.nextNumber(kind));
  expect([await next('mission'), await next('mission')]).toEqual(['M-3', 'M-4']);
  expect(await next('worker')).toBe('W-12');
  expect([await next('application'), await next('application'), await next('application')]).toEqual(['A-7', 'A-12', 'A-13']);
  expect([await next('officer'), await next('room')]).toEqual(['O-2', 'R-2']);
});
