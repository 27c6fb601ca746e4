import type { Day } from '../day.ts';
import type { LetterPause } from './follow-up.ts';

/**
 * Whether letters to the mission wait on a day, for whatever reason.
 *
 * @example
 * ```ts
 * import { dayOf, isPaused } from '@protocol-registry/domain';
 *
 * const pauses = [{ from: dayOf('2026-03-02'), to: dayOf('2026-03-31') }];
 * isPaused(pauses, dayOf('2026-03-31')) // => true
 * isPaused(pauses, dayOf('2026-04-01')) // => false
 * ```
 */
export const isPaused = (pauses: readonly LetterPause[], on: Day): boolean =>
  pauses.some(({ from, to }) => from <= on && (to === null || on <= to));
