import { Option } from 'effect';
import { type Day, formatDay, parseDay } from './day.ts';

/**
 * A local civil time as the number of minutes since 1970-01-01T00:00 on the wall clock of the problem's time zone.
 *
 * @example
 * ```ts
 * import { formatMinute, type Minute, minuteOf } from '@protocol-registry/domain';
 *
 * const nine: Minute = minuteOf('2026-12-01T09:00');
 * formatMinute((nine + 30) as Minute) // => '2026-12-01T09:30'
 * ```
 */
export type Minute = number & { readonly Minute: unique symbol };

/**
 * How many minutes a civil day has on the wall clock.
 *
 * @example
 * ```ts
 * import { MINUTES_OF_DAY } from '@protocol-registry/domain';
 *
 * MINUTES_OF_DAY // => 1440
 * ```
 */
export const MINUTES_OF_DAY = 1440;

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The first minute of a day.
 *
 * @example
 * ```ts
 * import { dayOf, formatMinute, startOfDay } from '@protocol-registry/domain';
 *
 * formatMinute(startOfDay(dayOf('2026-12-01'))) // => '2026-12-01T00:00'
 * ```
 */
export const startOfDay = (day: Day): Minute => (day * MINUTES_OF_DAY) as Minute;

/**
 * Reads a local time `YYYY-MM-DDTHH:MM`; a date that does not exist or an hour 24 is none.
 *
 * @example
 * ```ts
 * import { Option } from 'effect';
 * import { parseMinute } from '@protocol-registry/domain';
 *
 * Option.isSome(parseMinute('2026-12-01T09:30')) // => true
 * Option.isNone(parseMinute('2026-12-01T24:00')) // => true
 * Option.isNone(parseMinute('2026-02-29T09:00')) // => true
 * ```
 */
export const parseMinute = (text: string): Option.Option<Minute> => {
  const match = LOCAL_TIME.exec(text);
  if (match === null) return Option.none();
  const [, date = '', hours, minutes] = match;
  return Option.map(parseDay(date), (day) => (startOfDay(day) + Number(hours) * 60 + Number(minutes)) as Minute);
};

/**
 * A local time written in the program's own text. Throws a `RangeError` on anything else: a fault of the program, never of its user.
 *
 * @example
 * ```ts
 * import { minuteOf } from '@protocol-registry/domain';
 *
 * minuteOf('1970-01-02T00:01') // => 1441
 * ```
 */
export const minuteOf = (text: string): Minute =>
  Option.getOrThrowWith(parseMinute(text), () => new RangeError(`Not a local time: ${text}`));

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A local time as `YYYY-MM-DDTHH:MM`.
 *
 * @example
 * ```ts
 * import { formatMinute, minuteOf } from '@protocol-registry/domain';
 *
 * formatMinute(minuteOf('2026-12-01T09:05')) // => '2026-12-01T09:05'
 * ```
 */
export const formatMinute = (minute: Minute): string => {
  const day = Math.floor(minute / MINUTES_OF_DAY);
  const ofDay = minute - day * MINUTES_OF_DAY;
  return `${formatDay(day as Day)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
};
