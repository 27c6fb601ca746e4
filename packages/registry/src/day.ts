import { type Day, dayFromParts, partsOfDay } from '@protocol-registry/domain';
import { Clock, DateTime, Effect } from 'effect';

const ZONE = DateTime.zoneMakeNamedUnsafe('Europe/Brussels');

/**
 * The civil date in Belgium at an instant in milliseconds since 1970.
 *
 * @example
 * ```ts
 * import { formatDay } from '@protocol-registry/domain';
 * import { dayAt } from '@protocol-registry/registry';
 *
 * formatDay(dayAt(Date.parse('2026-06-30T22:30:00Z'))) // => '2026-07-01'
 * ```
 */
export const dayAt = (instant: number): Day => {
  const { day, month, year } = DateTime.toParts(DateTime.setZone(DateTime.makeUnsafe(instant), ZONE));
  return dayFromParts(year, month, day);
};

/**
 * The last millisecond of a civil date in Belgium, in milliseconds since 1970.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 * import { endOfDay } from '@protocol-registry/registry';
 *
 * new Date(endOfDay(dayOf('2026-06-30'))).toISOString() // => '2026-06-30T21:59:59.999Z'
 * new Date(endOfDay(dayOf('2026-12-31'))).toISOString() // => '2026-12-31T22:59:59.999Z'
 * ```
 */
export const endOfDay = (day: Day): number => {
  const { dayOfMonth, month, year } = partsOfDay((day + 1) as Day);
  return (
    DateTime.toEpochMillis(DateTime.makeZonedUnsafe({ year, month, day: dayOfMonth }, { timeZone: ZONE, adjustForTimeZone: true })) - 1
  );
};

/**
 * Today in Belgium, by the clock.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { today } from '@protocol-registry/registry';
 *
 * Number.isInteger(await Effect.runPromise(today)) // => true
 * ```
 */
export const today: Effect.Effect<Day> = Effect.map(Clock.currentTimeMillis, dayAt);
