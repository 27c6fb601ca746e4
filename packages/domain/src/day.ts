import { Option } from 'effect';

/**
 * A civil date as the number of days since 1970-01-01, so that periods are compared and walked as integers.
 * It has no time and no zone: the law's dates are days in Belgium.
 *
 * @example
 * ```ts
 * import { dayOf, formatDay } from '@protocol-registry/domain';
 *
 * dayOf('2025-02-01') - dayOf('2025-01-31') // => 1
 * formatDay(dayOf('2024-02-29')) // => '2024-02-29'
 * ```
 */
export type Day = number & { readonly Day: unique symbol };

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Year, month from 1 to 12, and day of the month of a civil date. */
export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * How many days a month has; `month` counts from 1 to 12.
 *
 * @example
 * ```ts
 * import { lengthOfMonth } from '@protocol-registry/domain';
 *
 * lengthOfMonth(2024, 2) // => 29
 * ```
 */
export const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/**
 * The day of a year, month (1 to 12) and day of the month, which must exist.
 * Years are counted from 1 March, so that the leap day is the last of its year.
 *
 * @example
 * ```ts
 * import { dayFromParts } from '@protocol-registry/domain';
 *
 * dayFromParts(1970, 1, 1) // => 0
 * ```
 */
export const dayFromParts = (year: number, month: number, dayOfMonth: number): Day => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as Day;
};

/**
 * Year, month and day of the month of a day.
 *
 * @example
 * ```ts
 * import { dayOf, partsOfDay } from '@protocol-registry/domain';
 *
 * partsOfDay(dayOf('2025-02-01')) // => { year: 2025, month: 2, dayOfMonth: 1 }
 * ```
 */
export const partsOfDay = (day: Day): CivilParts => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
};

/**
 * Reads an ISO 8601 calendar date, `YYYY-MM-DD`; a date that does not exist is none.
 *
 * @example
 * ```ts
 * import { Option } from 'effect';
 * import { parseDay } from '@protocol-registry/domain';
 *
 * Option.isNone(parseDay('2025-02-30')) // => true
 * Option.isSome(parseDay('2024-02-29')) // => true
 * ```
 */
export const parseDay = (text: string): Option.Option<Day> => {
  const match = ISO_DATE.exec(text);
  if (match === null) return Option.none();
  const [year, month, dayOfMonth] = match.slice(1).map(Number) as [number, number, number];
  const exists = year > 0 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOfMonth(year, month);
  return exists ? Option.some(dayFromParts(year, month, dayOfMonth)) : Option.none();
};

/**
 * A date written in the program's own text. Throws a `RangeError` on a date that does not exist: a fault of the program, never of its user.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 *
 * dayOf('1970-01-02') // => 1
 * ```
 */
export const dayOf = (text: string): Day => Option.getOrThrowWith(parseDay(text), () => new RangeError(`Not a civil date: ${text}`));

/**
 * A day as `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { dayOf, formatDay } from '@protocol-registry/domain';
 *
 * formatDay(dayOf('2026-07-01')) // => '2026-07-01'
 * ```
 */
export const formatDay = (day: Day): string => {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
};

/**
 * The day on which a number of months has passed: the same day of a later month, or the first of the month after it where that day is missing.
 * So a full year after 29 February is reached on 1 March in a common year.
 *
 * @example
 * ```ts
 * import { addMonths, dayOf, formatDay } from '@protocol-registry/domain';
 *
 * formatDay(addMonths(dayOf('2024-02-29'), 12)) // => '2025-03-01'
 * formatDay(addMonths(dayOf('2024-08-31'), 6)) // => '2025-03-01'
 * formatDay(addMonths(dayOf('2024-01-15'), 6)) // => '2024-07-15'
 * ```
 */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  const length = lengthOfMonth(targetYear, targetMonth);
  return dayOfMonth <= length
    ? dayFromParts(targetYear, targetMonth, dayOfMonth)
    : ((dayFromParts(targetYear, targetMonth, length) + 1) as Day);
};

/**
 * The earliest of days of which some may not be set; null where none is.
 *
 * @example
 * ```ts
 * import { dayOf, earliestDay } from '@protocol-registry/domain';
 *
 * earliestDay([dayOf('2026-03-02'), null, dayOf('2026-01-05')]) === dayOf('2026-01-05') // => true
 * earliestDay([null]) // => null
 * ```
 */
export const earliestDay = (days: readonly (Day | null)[]): Day | null =>
  days.reduce((earliest, day) => (day !== null && (earliest === null || day < earliest) ? day : earliest), null);

/**
 * The same day of a later month, or that month's last day where it is missing: how the validity of a card is counted (RULES 1.7).
 *
 * @example
 * ```ts
 * import { dayOf, formatDay, sameDayLater } from '@protocol-registry/domain';
 *
 * formatDay(sameDayLater(dayOf('2024-02-29'), 12)) // => '2025-02-28'
 * formatDay(sameDayLater(dayOf('2026-01-31'), 1)) // => '2026-02-28'
 * ```
 */
export const sameDayLater = (day: Day, months: number): Day => {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const index = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayFromParts(laterYear, laterMonth, Math.min(dayOfMonth, lengthOfMonth(laterYear, laterMonth)));
};
