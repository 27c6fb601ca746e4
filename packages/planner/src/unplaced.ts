import { hasStart, intersectPeriods, type Periods } from './period.ts';
import { permits, sharesLanguage, windowOf } from './permission.ts';
import type { InterviewRequest, Problem } from './problem.ts';

/**
 * Why a request has no place: `CAPACITY` when it could be placed if it were alone, else what is missing even then.
 *
 * @example
 * ```ts
 * import type { UnplacedReason } from '@protocol-registry/planner';
 *
 * const reason: UnplacedReason = 'CAPACITY';
 * reason // => 'CAPACITY'
 * ```
 */
export type UnplacedReason = 'CAPACITY' | 'NO_INTERPRETER' | 'NO_OFFICER' | 'NO_ROOM' | 'WINDOW_TOO_SHORT';

/**
 * A request without an appointment, with at least one reason.
 *
 * @example
 * ```ts
 * import type { Unplaced } from '@protocol-registry/planner';
 *
 * const unplaced: Unplaced = { request: 'q7', reasons: ['NO_OFFICER', 'NO_ROOM'] };
 * unplaced.reasons.length // => 2
 * ```
 */
export interface Unplaced {
  readonly request: string;
  readonly reasons: readonly UnplacedReason[];
}

/**
 * Tells why a request that nobody can interpret for has no place, fixed appointments and other requests left aside.
 * Officer and room are both named when each has time in the window, but never the same.
 */
export const reasonsOf = (problem: Problem, request: InterviewRequest): readonly UnplacedReason[] => {
  const window = windowOf(request);
  const fits = (periods: Periods): boolean => hasStart(periods, request.minutes, problem.slotMinutes);
  if (!fits(window)) return ['WINDOW_TOO_SHORT'];
  const within = ({ available }: { readonly available: Periods }): Periods => intersectPeriods(window, available);
  const officers = problem.officers.filter((officer) => permits(request, officer) && fits(within(officer)));
  const speakers = officers.filter((officer) => sharesLanguage(request, officer));
  const rooms = problem.rooms.filter((room) => fits(within(room)));
  const missing: UnplacedReason[] = [];
  if (officers.length === 0) missing.push('NO_OFFICER');
  else if (speakers.length === 0) missing.push('NO_INTERPRETER');
  if (rooms.length === 0) missing.push('NO_ROOM');
  if (missing.length > 0) return missing;
  const meets = speakers.some((officer) => rooms.some((room) => fits(intersectPeriods(within(officer), room.available))));
  return meets ? ['CAPACITY'] : ['NO_OFFICER', 'NO_ROOM'];
};
