import { type Day, formatDay, partsOfDay } from '@protocol-registry/domain';
import Holidays from 'date-holidays';

const belgian = new Holidays('BE', { types: ['public'] });
const byYear = new Map<number, ReadonlySet<string>>();

const holidaysOf = (year: number): ReadonlySet<string> => {
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const days = new Set(belgian.getHolidays(year).map(({ date }) => date.slice(0, 10)));
  byYear.set(year, days);
  return days;
};

/**
 * Whether a day is a public holiday in Belgium.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 * import { isHoliday } from '@protocol-registry/registry';
 *
 * isHoliday(dayOf('2026-07-21')) // => true
 * isHoliday(dayOf('2026-07-22')) // => false
 * ```
 */
export const isHoliday = (day: Day): boolean => holidaysOf(partsOfDay(day).year).has(formatDay(day));
