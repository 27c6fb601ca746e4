import { type Cents, divideHalfUp } from '@protocol-registry/domain';
import type { HoursFactor } from '../scale/hours-factor.ts';

/** An amount for a full month that holds on some of its days, times an hours factor. */
export interface MonthPart {
  readonly monthly: Cents;
  readonly days: number;
  readonly factor: HoursFactor;
}

/** A sum of whole numbers up to here is exact in a double, and so is twice it with a divisor added. */
export const MOST_EXACT: number = 2 ** 51;

/**
 * The amount of a month from its parts: each day brings 1/`monthDays` of the monthly amount, the exact sum is rounded half up to the cent, once.
 *
 * @example
 * ```ts
 * import { centsOf, formatCents } from '@protocol-registry/domain';
 * import { prorate } from '@protocol-registry/pay';
 *
 * const whole = { numerator: 1, denominator: 1 };
 * formatCents(prorate([{ monthly: centsOf('2111.89'), days: 28, factor: whole }], 28)) // => '2111.89'
 * formatCents(prorate([{ monthly: centsOf('2000.00'), days: 1, factor: whole }], 31)) // => '64.52'
 * ```
 */
export const prorate = (parts: readonly MonthPart[], monthDays: number): Cents => {
  const [first] = parts;
  if (first === undefined) return 0 as Cents;
  const { denominator } = first.factor;
  if (!parts.every((part) => part.factor.denominator === denominator)) return prorateMixed(parts, monthDays);
  let numerator = 0;
  for (const part of parts) numerator += part.monthly * part.days * part.factor.numerator;
  if (numerator > MOST_EXACT) return prorateMixed(parts, monthDays);
  return divideHalfUp(numerator, denominator * monthDays) as Cents;
};

/** Parts with different denominators are summed as one fraction of long integers. */
const prorateMixed = (parts: readonly MonthPart[], monthDays: number): Cents => {
  let numerator = 0n;
  let denominator = BigInt(monthDays);
  for (const { monthly, days, factor } of parts) {
    const divisor = BigInt(factor.denominator);
    numerator = numerator * divisor + BigInt(monthly) * BigInt(days) * BigInt(factor.numerator) * (denominator / BigInt(monthDays));
    denominator *= divisor;
  }
  return Number((2n * numerator + denominator) / (2n * denominator)) as Cents;
};
