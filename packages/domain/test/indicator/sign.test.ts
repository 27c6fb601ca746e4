import { belgium, centsOf, INDICATOR_CODES, INDICATORS, type Profile, type Strength, strengthOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { STRENGTH_BY_RULES, sign } from '../signs.ts';

const below = (shortfall: string, due: string, outlivesDeadline: boolean) =>
  ({ code: 'PAY_BELOW_SCALE', shortfallCents: centsOf(shortfall), dueCents: centsOf(due), outlivesDeadline }) as const;

describe('the thirty signs of RULES 4.2', () => {
  test('are all there, in their order, with their strengths', () => {
    expect(INDICATOR_CODES.map((code) => [code, INDICATORS[code].strength])).toEqual(Object.entries(STRENGTH_BY_RULES));
  });

  const plain = INDICATOR_CODES.filter((code) => code !== 'NO_SHOW_REPEAT' && code !== 'PAY_BELOW_SCALE');
  test.each(plain)('%s weighs what its entry says', (code) => {
    expect(strengthOf(sign(code), belgium)).toBe(STRENGTH_BY_RULES[code]);
  });
});

test.each<[number, Strength | null]>([
  [-1, null],
  [0, null],
  [1, 'W'],
  [2, 'M'],
  [3, 'M'],
  [12, 'M'],
])('%i missed appointments weigh %s', (missed, strength) => {
  expect(strengthOf({ code: 'NO_SHOW_REPEAT', missed }, belgium)).toBe(strength);
});

test('pay below the scale is large by the share that the profile sets', () => {
  const half: Profile = {
    ...belgium,
    parameters: { ...belgium.parameters, largeShortfallPercent: { ...belgium.parameters.largeShortfallPercent, value: 50 } },
  };
  expect(strengthOf(below('999.99', '2000.00', false), half)).toBeNull();
  expect(strengthOf(below('1000.00', '2000.00', false), half)).toBe('M');
});
