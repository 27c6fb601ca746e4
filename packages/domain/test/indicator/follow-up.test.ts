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

test('a refusal of help makes the next date sooner, and never later', () => {
  const { parameters } = belgium;
  const late = { ...parameters.followUpMonths, HELP_REFUSED: { ...parameters.followUpMonths.HELP_REFUSED, value: 4 } };
  const profile = { ...belgium, parameters: { ...parameters, followUpMonths: late } };
  expect((['URGENT', 'REFER', 'WATCH', 'CLEAR'] as const).map((level) => followUpMonths(level, true, profile))).toEqual([1, 3, 4, 4]);
});
