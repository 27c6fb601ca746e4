import { type Cents, type Day, divideDecimals, firstDay, type Month } from '@protocol-registry/domain';
import { BigDecimal } from 'effect';
import { type Contract, type Terms, termsOn } from '../contract/contract.ts';
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

const MONTHS_A_YEAR = 12;
const HUNDRED = BigDecimal.fromBigInt(100n);

const whole = (value: number): BigDecimal.BigDecimal => BigDecimal.fromBigInt(BigInt(value));

const expectedFrom = (before: Terms, after: Terms, percent: string): Cents => {
  const wage = BigDecimal.multiply(whole(before.grossMonthly), BigDecimal.sum(HUNDRED, decimal(percent)));
  const raised = divideDecimals(BigDecimal.multiply(wage, whole(after.weeklyHours)), whole(before.weeklyHours * 100), 0);
  return BigDecimal.toNumberUnsafe(raised) as Cents;
};

const indexationOn = (indexations: readonly SectorIndexation[], day: Day): KnownIndexation | null => {
  const found = indexations.find(({ from, indexationPercent }) => from === day && indexationPercent !== null);
  return found === undefined || found.indexationPercent === null ? null : { ...found, indexationPercent: found.indexationPercent };
};

const isIndexed = ({ currency, labourCategory }: Terms): boolean => labourCategory === 'dienstbode' && currency === 'EUR';

/**
 * The test of a January: null in any other month, where the contract was not employed on the day before, where its terms on one of the two days are not those of a domestic servant in euro,
 * and where no percentage is known for that January (LAW 1.1).
 */
export const indexationOf = (contract: Contract, month: Month, indexations: readonly SectorIndexation[]): IndexationCheck | null => {
  const first = firstDay(month);
  if (month % MONTHS_A_YEAR !== 0 || contract.startsOn >= first) return null;
  const [before, after] = [termsOn(contract, (first - 1) as Day), termsOn(contract, first)];
  if (!isIndexed(before) || !isIndexed(after)) return null;
  const indexation = indexationOn(indexations, first);
  return indexation === null ? null : { indexation, before, after, expected: expectedFrom(before, after, indexation.indexationPercent) };
};
