import { type Day, sameDayLater } from '../day.ts';
import type { Profile } from '../profile/profile.ts';
import type { LetterPause, Neutral } from './follow-up.ts';

/** Numbers from 0 up to 1, 1 excluded, that nobody can foresee: whether and when an early date comes, whether, when and how long letters wait. */
export interface Chance {
  readonly isFollowedUp: number;
  readonly followUp: number;
  readonly isPaused: number;
  readonly pauseFrom: number;
  readonly pauseLength: number;
}

const PERCENT = 100;
const LATEST_PAUSE = 90;

const pick = <T>(list: readonly [T, ...T[]], chance: number): T => list[Math.floor(chance * list.length)] ?? list[0];

const pauseOf = ({ pauseFrom, pauseLength }: Chance, heldOn: Day, { parameters }: Profile): LetterPause => {
  const from = (heldOn + Math.floor(pauseFrom * LATEST_PAUSE)) as Day;
  const shortest = parameters.shortestLetterPauseDays.value;
  const longest = parameters.longestLetterPauseDays.value;
  return { from, to: (from + shortest + Math.floor(pauseLength * (longest - shortest + 1)) - 1) as Day };
};

/**
 * What chance brings with an interview. A share of workers of whom nothing is known gets an early next date too, after as many months as some level would bring,
 * and letters to a share of missions wait for a while, so that neither betrays a concern (RULES 2.5).
 *
 * @example
 * ```ts
 * import { belgium, dayOf, drawNeutral, formatDay } from '@protocol-registry/domain';
 *
 * const none = { isFollowedUp: 0.9, followUp: 0, isPaused: 0.9, pauseFrom: 0, pauseLength: 0 };
 * drawNeutral(none, dayOf('2026-03-02'), belgium) // => { followUpOn: null, pauses: [] }
 * const early = drawNeutral({ ...none, isFollowedUp: 0 }, dayOf('2026-03-02'), belgium);
 * early.followUpOn === null ? null : formatDay(early.followUpOn) // => '2026-04-02'
 * ```
 */
export const drawNeutral = (chance: Chance, heldOn: Day, profile: Profile): Neutral => {
  const { followUpMonths, randomFollowUpPercent, randomPausePercent } = profile.parameters;
  const months = pick([followUpMonths.URGENT.value, followUpMonths.REFER.value, followUpMonths.WATCH.value], chance.followUp);
  return {
    followUpOn: chance.isFollowedUp * PERCENT < randomFollowUpPercent.value ? sameDayLater(heldOn, months) : null,
    pauses: chance.isPaused * PERCENT < randomPausePercent.value ? [pauseOf(chance, heldOn, profile)] : [],
  };
};
