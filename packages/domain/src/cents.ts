import { Option } from 'effect';

/**
 * An amount of money in whole cents. The currency and the basis (gross or net) stand beside it, where the amount is held.
 *
 * @example
 * ```ts
 * import { centsOf, formatCents } from '@protocol-registry/domain';
 *
 * centsOf('2111.89') // => 211189
 * formatCents(centsOf('0.50')) // => '0.50'
 * ```
 */
export type Cents = number & { readonly Cents: unique symbol };

const AMOUNT = /^(\d{1,10})(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount of at most ten digits before the point and two after it, without sign or grouping.
 *
 * @example
 * ```ts
 * import { Option } from 'effect';
 * import { parseCents } from '@protocol-registry/domain';
 *
 * Option.getOrNull(parseCents('2080.5')) // => 208050
 * Option.isNone(parseCents('2,080.50')) // => true
 * Option.isNone(parseCents('-1.00')) // => true
 * ```
 */
export const parseCents = (text: string): Option.Option<Cents> => {
  const match = AMOUNT.exec(text);
  if (match === null) return Option.none();
  const [, whole = '0', fraction = ''] = match;
  return Option.some((Number(whole) * 100 + Number(fraction.padEnd(2, '0'))) as Cents);
};

/**
 * An amount written in the program's own text. Throws a `RangeError` on anything else: a fault of the program, never of its user.
 *
 * @example
 * ```ts
 * import { centsOf } from '@protocol-registry/domain';
 *
 * centsOf('0.74') // => 74
 * ```
 */
export const centsOf = (text: string): Cents => Option.getOrThrowWith(parseCents(text), () => new RangeError(`Not an amount: ${text}`));

/**
 * An amount with a point and exactly two decimals, as the JSON and CSV formats have it.
 *
 * @example
 * ```ts
 * import { type Cents, formatCents } from '@protocol-registry/domain';
 *
 * formatCents(3189 as Cents) // => '31.89'
 * formatCents(-5 as Cents) // => '-0.05'
 * ```
 */
export const formatCents = (cents: Cents): string => {
  const absolute = Math.abs(cents);
  const fraction = String(absolute % 100).padStart(2, '0');
  return `${cents < 0 ? '-' : ''}${Math.floor(absolute / 100)}.${fraction}`;
};

/**
 * A quotient of two integers, rounded half up to an integer; both must be exact and not negative, the divisor above zero.
 * Falls back to long integers where the doubled numerator would leave the exact range of a number. Below it the floor of the rounded quotient is that of the exact one: where `n / d` is no integer
 * the next one lies `1 / d` or more above it, and a number that is less than `2 ** 53 / d` is never rounded so far.
 *
 * @example
 * ```ts
 * import { divideHalfUp } from '@protocol-registry/domain';
 *
 * divideHalfUp(5, 2) // => 3
 * divideHalfUp(4, 3) // => 1
 * ```
 */
export const divideHalfUp = (numerator: number, divisor: number): number => {
  const doubled = 2 * numerator + divisor;
  if (doubled + 2 * divisor > Number.MAX_SAFE_INTEGER) {
    return Number((2n * BigInt(numerator) + BigInt(divisor)) / (2n * BigInt(divisor)));
  }
  return Math.floor(doubled / (2 * divisor));
};
