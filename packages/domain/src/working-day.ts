import Holidays from 'date-holidays';
import { type Day, formatDay, partsOfDay } from './day.ts';

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
 * import { dayOf, isHoliday } from '@protocol-registry/domain';
 *
 * isHoliday(dayOf('2026-07-21')) // => true
 * isHoliday(dayOf('2026-07-22')) // => false
 * ```
 */
export const isHoliday = (day: Day): boolean => holidaysOf(partsOfDay(day).year).has(formatDay(day));

const DAYS_OF_WEEK = 7;
/** 1970-01-01 was a Thursday, so that Monday is 0. */
const EPOCH = 3;
const SATURDAY = 5;

/**
 * Whether a day is worked in Belgium: from Monday to Friday and no public holiday.
 *
 * @example
 * ```ts
 * import { dayOf, isWorkingDay } from '@protocol-registry/domain';
 *
 * isWorkingDay(dayOf('2026-07-20')) // => true
 * isWorkingDay(dayOf('2026-07-21')) // => false
 * isWorkingDay(dayOf('2026-07-25')) // => false
 * ```
 */
export const isWorkingDay = (day: Day): boolean => (day + EPOCH) % DAYS_OF_WEEK < SATURDAY && !isHoliday(day);

/**
 * The working day that comes so many working days after a day, which is not counted itself.
 *
 * @example
 * ```ts
 * import { dayOf, formatDay, workingDaysAfter } from '@protocol-registry/domain';
 *
 * // 1 May is a holiday, 2 and 3 May are a weekend.
 * formatDay(workingDaysAfter(dayOf('2026-04-30'), 4)) // => '2026-05-07'
 * ```
 */
export const workingDaysAfter = (day: Day, count: number): Day => {
  let last = day;
  for (let left = count; left > 0; ) {
    last = (last + 1) as Day;
    if (isWorkingDay(last)) left -= 1;
  }
  return last;
};
