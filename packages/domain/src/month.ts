import { Option } from 'effect';
import { type Day, dayFromParts, lengthOfMonth, partsOfDay } from './day.ts';

/**
 * A calendar month as the number of months since year 0, so that months are compared and walked as integers.
 *
 * @example
 * ```ts
 * import { formatMonth, monthOf } from '@protocol-registry/domain';
 *
 * monthOf('2025-01') - monthOf('2024-12') // => 1
 * formatMonth(monthOf('2025-01')) // => '2025-01'
 * ```
 */
export type Month = number & { readonly Month: unique symbol };

const ISO_MONTH = /^(\d{4})-(\d{2})$/;

/**
 * The month of a year and a month number from 1 to 12.
 *
 * @example
 * ```ts
 * import { formatMonth, monthFromParts } from '@protocol-registry/domain';
 *
 * formatMonth(monthFromParts(2022, 4)) // => '2022-04'
 * ```
 */
export const monthFromParts = (year: number, month: number): Month => (year * 12 + month - 1) as Month;

/**
 * Reads `YYYY-MM`; a month that does not exist is none.
 *
 * @example
 * ```ts
 * import { Option } from 'effect';
 * import { parseMonth } from '@protocol-registry/domain';
 *
 * Option.isNone(parseMonth('2025-13')) // => true
 * ```
 */
export const parseMonth = (text: string): Option.Option<Month> => {
  const match = ISO_MONTH.exec(text);
  if (match === null) return Option.none();
  const [year, month] = match.slice(1).map(Number) as [number, number];
  return year > 0 && month >= 1 && month <= 12 ? Option.some(monthFromParts(year, month)) : Option.none();
};

/**
 * A month written in the program's own text. Throws a `RangeError` on a month that does not exist: a fault of the program, never of its user.
 *
 * @example
 * ```ts
 * import { formatMonth, monthOf } from '@protocol-registry/domain';
 *
 * formatMonth(monthOf('2002-02')) // => '2002-02'
 * ```
 */
export const monthOf = (text: string): Month => Option.getOrThrowWith(parseMonth(text), () => new RangeError(`Not a month: ${text}`));

/**
 * A month as `YYYY-MM`.
 *
 * @example
 * ```ts
 * import { formatMonth, monthOf, nextMonth } from '@protocol-registry/domain';
 *
 * formatMonth(nextMonth(monthOf('2025-12'))) // => '2026-01'
 * ```
 */
export const formatMonth = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/**
 * The month after a month.
 *
 * @example
 * ```ts
 * import { monthOf, nextMonth } from '@protocol-registry/domain';
 *
 * nextMonth(monthOf('2025-12')) === monthOf('2026-01') // => true
 * ```
 */
export const nextMonth = (month: Month): Month => (month + 1) as Month;

/**
 * The month that a day lies in.
 *
 * @example
 * ```ts
 * import { dayOf, formatMonth, monthOfDay } from '@protocol-registry/domain';
 *
 * formatMonth(monthOfDay(dayOf('2026-07-31'))) // => '2026-07'
 * ```
 */
export const monthOfDay = (day: Day): Month => {
  const { year, month } = partsOfDay(day);
  return monthFromParts(year, month);
};

/**
 * How many days a month has.
 *
 * @example
 * ```ts
 * import { daysInMonth, monthOf } from '@protocol-registry/domain';
 *
 * daysInMonth(monthOf('2024-02')) // => 29
 * ```
 */
export const daysInMonth = (month: Month): number => lengthOfMonth(Math.floor(month / 12), (month % 12) + 1);

/**
 * The first day of a month.
 *
 * @example
 * ```ts
 * import { firstDay, formatDay, monthOf } from '@protocol-registry/domain';
 *
 * formatDay(firstDay(monthOf('2024-02'))) // => '2024-02-01'
 * ```
 */
export const firstDay = (month: Month): Day => dayFromParts(Math.floor(month / 12), (month % 12) + 1, 1);

/**
 * The last day of a month.
 *
 * @example
 * ```ts
 * import { formatDay, lastDay, monthOf } from '@protocol-registry/domain';
 *
 * formatDay(lastDay(monthOf('2024-02'))) // => '2024-02-29'
 * ```
 */
export const lastDay = (month: Month): Day => (firstDay(month) + daysInMonth(month) - 1) as Day;
