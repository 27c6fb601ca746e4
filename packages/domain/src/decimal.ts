import { BigDecimal } from 'effect';

/**
 * Rounds half up, the rule of the law of 2 August 1971 (LAW 2.1). Decimals are counted after the point.
 *
 * @example
 * ```ts
 * import { BigDecimal } from 'effect';
 * import { roundHalfUp } from '@protocol-registry/domain';
 *
 * BigDecimal.format(roundHalfUp(BigDecimal.fromStringUnsafe('1.061208'), 4)) // => '1.0612'
 * BigDecimal.format(roundHalfUp(BigDecimal.fromStringUnsafe('100.545'), 2)) // => '100.55'
 * ```
 */
export const roundHalfUp = (value: BigDecimal.BigDecimal, decimals: number): BigDecimal.BigDecimal =>
  BigDecimal.round(value, { scale: decimals, mode: 'half-from-zero' });

/**
 * The exact quotient of two decimals, rounded half up; the divisor must not be zero.
 *
 * @example
 * ```ts
 * import { BigDecimal } from 'effect';
 * import { divideDecimals, formatDecimal } from '@protocol-registry/domain';
 *
 * const monthly = BigDecimal.fromStringUnsafe('25342.68');
 * formatDecimal(divideDecimals(monthly, BigDecimal.fromBigInt(1976n), 4), 4) // => '12.8252'
 * ```
 */
export const divideDecimals = (
  dividend: BigDecimal.BigDecimal,
  divisor: BigDecimal.BigDecimal,
  decimals: number,
): BigDecimal.BigDecimal => {
  const shift = decimals - (dividend.scale - divisor.scale);
  const numerator = shift >= 0 ? dividend.value * 10n ** BigInt(shift) : dividend.value;
  const denominator = shift >= 0 ? divisor.value : divisor.value * 10n ** BigInt(-shift);
  return BigDecimal.make(halfUp(numerator, denominator), decimals);
};

const halfUp = (numerator: bigint, denominator: bigint): bigint => {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * top + bottom) / (2n * bottom);
  return negative ? -quotient : quotient;
};

/**
 * A decimal with exactly so many digits after the point; more digits than that are rounded half up.
 *
 * @example
 * ```ts
 * import { BigDecimal } from 'effect';
 * import { formatDecimal } from '@protocol-registry/domain';
 *
 * formatDecimal(BigDecimal.fromStringUnsafe('105.1'), 2) // => '105.10'
 * ```
 */
export const formatDecimal = (value: BigDecimal.BigDecimal, decimals: number): string => {
  const rounded = BigDecimal.scale(roundHalfUp(value, decimals), decimals);
  const negative = rounded.value < 0n;
  const digits = (negative ? -rounded.value : rounded.value).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${negative ? '-' : ''}${whole}${fraction}`;
};
