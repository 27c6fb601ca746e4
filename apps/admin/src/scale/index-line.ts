import { type Cents, type Day, firstDay, nextMonth } from '@protocol-registry/domain';
import { type FloorVersion, healthIndex, smoothedSeries } from '@protocol-registry/pay';
import { BigDecimal } from 'effect';

/** A point of a line beside the amounts. */
export interface LinePoint {
  readonly day: Day;
  readonly cents: Cents;
}

const BASE = 2013;

/**
 * The smoothed health index of base 2013 beside the amounts: drawn so that its first month stands at the amount of that day, and every other in its proportion.
 * Each month counts from the first of the next, when an amount could follow. None where the amounts ended before.
 */
export const indexLine = (versions: readonly FloorVersion[]): readonly LinePoint[] => {
  const last = versions.at(-1)?.to ?? null;
  const months = smoothedSeries(healthIndex, BASE)
    .map(({ month, smoothed }) => ({ day: firstDay(nextMonth(month)), value: BigDecimal.toNumberUnsafe(smoothed) }))
    .filter(({ day }) => (versions[0]?.from ?? day) <= day && (last === null || day <= last));
  const [first] = months;
  const start = first === undefined ? undefined : versions.findLast(({ from }) => from <= first.day);
  if (first === undefined || start === undefined) return [];
  return months.map(({ day, value }) => ({ day, cents: Math.round((start.monthlyCents * value) / first.value) as Cents }));
};
