import { belgium, followUpMonths, type Level } from '@protocol-registry/domain';
import { expect, test } from 'vitest';

test.each<[Level, number | null, number]>([
  ['URGENT', 1, 1],
  ['REFER', 3, 1],
  ['WATCH', 6, 1],
  ['CLEAR', null, 1],
  ['UNKNOWN', null, 1],
])('%s: seen again after %s months, after %i where help was refused', (level, months, refused) => {
  expect([followUpMonths(level, false, belgium), followUpMonths(level, true, belgium)]).toEqual([months, refused]);
});
