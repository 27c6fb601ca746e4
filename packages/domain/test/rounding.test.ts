import { divideDecimals, divideHalfUp, formatDecimal, parseCents, roundHalfUp } from '@protocol-registry/domain';
import { BigDecimal, Option } from 'effect';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const halfUp = (numerator: bigint, divisor: bigint): bigint => (2n * numerator + divisor) / (2n * divisor);

describe('rounding half up', () => {
  test('of integers agrees with long integers, also beyond the exact range of doubled numbers', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fc.integer({ min: 1, max: 1_000_000_000 }), (numerator, divisor) => {
        expect(BigInt(divideHalfUp(numerator, divisor))).toBe(halfUp(BigInt(numerator), BigInt(divisor)));
      }),
      { numRuns: 2000 },
    );
  });

  test('is exact beside every half as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.nat(2 ** 52), fc.constantFrom(-1, 0, 1), (divisor, bound, beside) => {
        const numerator = Math.max(0, Math.floor(bound / divisor) * divisor + Math.floor(divisor / 2) + beside);
        expect(BigInt(divideHalfUp(numerator, divisor))).toBe(halfUp(BigInt(numerator), BigInt(divisor)));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['1.005', 2, '1.01'],
    ['1.0049999', 2, '1.00'],
    ['100.545', 2, '100.55'],
    ['0.5', 0, '1'],
    ['2.675', 2, '2.68'],
  ])('%s to %i decimals is %s', (text, decimals, expected) => {
    expect(formatDecimal(roundHalfUp(BigDecimal.fromStringUnsafe(text), decimals), decimals)).toBe(expected);
  });

  test('of quotients agrees with long integers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (dividend, divisor) => {
        const quotient = divideDecimals(BigDecimal.make(dividend, 3), BigDecimal.make(divisor, 1), 4);
        expect(BigDecimal.scale(quotient, 4).value).toBe(halfUp(dividend * 100n, divisor));
      }),
    );
  });
});

describe('amounts', () => {
  test.each(['', '-1.00', '+1.00', '1,00', '1.000', '1 000.00', '1e3', '.50', '1.', '1234567890123.00', 'NaN', '١٢'])(
    'is not an amount: %j',
    (text) => {
      expect(Option.isNone(parseCents(text))).toBe(true);
    },
  );
});
