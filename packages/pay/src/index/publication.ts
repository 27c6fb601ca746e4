import { type Day, lastDay, type Month } from '@protocol-registry/domain';

const SATURDAY = 6;

const weekday = (day: Day): number => ((day + 3) % 7) + 1;

/**
 * The day on which the index of a month is published where no other day is on record: its last weekday (Statbel's practice).
 *
 * @example
 * ```ts
 * import { formatDay, monthOf } from '@protocol-registry/domain';
 * import { publicationDay } from '@protocol-registry/pay';
 *
 * formatDay(publicationDay(monthOf('2026-05'))) // => '2026-05-29'
 * ```
 */
export const publicationDay = (month: Month): Day => {
  let day = lastDay(month);
  while (weekday(day) >= SATURDAY) day = (day - 1) as Day;
  return day;
};
