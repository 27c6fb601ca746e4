import { type Cents, divideHalfUp, firstDay, type Month } from '@protocol-registry/domain';
import { BigDecimal } from 'effect';
import type { Terms } from '../contract/contract.ts';
import { decimal } from '../figures/figure.ts';
import type { SectorIndexation } from '../figures/jc323.ts';

/** An indexation with its percentage. */
export type KnownIndexation = SectorIndexation & { readonly indexationPercent: string };

/**
 * What the January indexation asks of a wage: the terms of 31 December and of 1 January, and the gross of a full month that was at least to be agreed from 1 January,
 * the wage of December plus the percentage, in proportion to a change of weekly hours, rounded half up to the cent once.
 */
export interface IndexationCheck {
  readonly indexation: KnownIndexation;
  readonly before: Terms;
  readonly after: Terms;
  readonly expected: Cents;
}

/** What a wage is multiplied by, as a fraction of two whole numbers. */
export interface Raise {
  readonly numerator: number;
  readonly denominator: number;
}

const MONTHS_A_YEAR = 12;
const HUNDRED = BigDecimal.fromBigInt(100n);

/** The indexation with a known percentage that a month brings, which is a January (LAW 1.1); null where it brings none. */
export const indexationOn = (indexations: readonly SectorIndexation[], month: Month): KnownIndexation | null => {
  if (month % MONTHS_A_YEAR !== 0) return null;
  const day = firstDay(month);
  const found = indexations.find(({ from, indexationPercent }) => from === day && indexationPercent !== null);
  return found === undefined || found.indexationPercent === null ? null : { ...found, indexationPercent: found.indexationPercent };
};

/** The percentage as the fraction that a wage is multiplied by: 2.21 percent is 10221 / 10000. */
export const raiseOf = ({ indexationPercent }: KnownIndexation): Raise => {
  const { scale, value } = BigDecimal.sum(HUNDRED, decimal(indexationPercent));
  return { numerator: Number(value), denominator: 100 * 10 ** scale };
};

/** The gross that a raise makes of one, in proportion to a change of weekly hours. */
export const raisedGross = (gross: number, { denominator, numerator }: Raise, hoursBefore: number, hoursAfter: number): number => {
  const [raised, divisor] = [gross * numerator * hoursAfter, denominator * hoursBefore];
  if (2 * raised + divisor <= Number.MAX_SAFE_INTEGER) return divideHalfUp(raised, divisor);
  const exact = BigInt(gross) * BigInt(numerator) * BigInt(hoursAfter);
  return Number((2n * exact + BigInt(divisor)) / (2n * BigInt(divisor)));
};
