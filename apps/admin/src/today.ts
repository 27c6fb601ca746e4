import { type Day, dayOf } from '@protocol-registry/domain';

const CIVIL_DATE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * The civil date in Belgium at an instant in milliseconds.
 *
 * @example
 * ```ts
 * import { formatDay } from '@protocol-registry/domain';
 * import { dayAt } from '@protocol-registry/admin';
 *
 * formatDay(dayAt(Date.parse('2026-06-30T22:30:00Z'))) // => '2026-07-01'
 * ```
 */
export const dayAt = (instant: number): Day => dayOf(CIVIL_DATE.format(instant));
