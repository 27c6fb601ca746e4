import { MINUTES_OF_DAY, type Minute, startOfDay } from '@protocol-registry/domain';
import { mergePeriods, type Period, type Periods, subtractPeriods } from './period.ts';
import type { Appointment, Interpreter, InterviewRequest, Officer, Problem } from './problem.ts';

/** Whether the request allows the officer, whatever languages they have. */
export const permits = (request: InterviewRequest, officer: Officer): boolean =>
  (request.officerGender === null || request.officerGender === officer.gender) && !request.notOfficers.includes(officer.id);

/** Whether worker and officer, or worker and interpreter, have a language in common. */
export const sharesLanguage = (request: Pick<InterviewRequest, 'languages'>, other: { readonly languages: readonly string[] }): boolean =>
  other.languages.some((language) => request.languages.includes(language));

/**
 * Whether an interpreter may serve the worker: a language in common, and no conflict with the mission.
 *
 * @example
 * ```ts
 * import { mayInterpret } from '@protocol-registry/planner';
 *
 * const request = { languages: ['ti', 'am'], mission: 'M-1' };
 * mayInterpret(request, { languages: ['am', 'en'], conflictsWith: ['M-2'] }) // => true
 * mayInterpret(request, { languages: ['am', 'en'], conflictsWith: ['M-1'] }) // => false
 * ```
 */
export const mayInterpret = (
  request: Pick<InterviewRequest, 'languages' | 'mission'>,
  interpreter: Pick<Interpreter, 'languages' | 'conflictsWith'>,
): boolean => sharesLanguage(request, interpreter) && !interpreter.conflictsWith.includes(request.mission);

/** The first minute of the request's window, from which its earliness is counted. */
export const opens = (request: InterviewRequest): Minute => startOfDay(request.earliest);

/** The time in which the worker can be received: from the earliest day to the end of the deadline's, without what is unavailable. */
export const windowOf = (request: InterviewRequest): Periods => {
  const end = (startOfDay(request.deadline) + MINUTES_OF_DAY) as Minute;
  return subtractPeriods([{ from: opens(request), to: end }], mergePeriods(request.unavailable));
};

/** The time that fixed appointments leave to an officer or a room. */
export const freeTime = (problem: Problem, resource: 'officer' | 'room', id: string, available: Periods): Periods => {
  const minutes = new Map(problem.requests.map((request) => [request.id, request.minutes]));
  const taken = problem.fixed
    .filter((appointment) => appointment[resource] === id)
    .map(({ request, startsAt }): Period => ({ from: startsAt, to: (startsAt + (minutes.get(request) ?? 0)) as Minute }));
  return subtractPeriods(available, mergePeriods(taken));
};

/** Whether two appointments are the same in officer, room, interpreter and start. */
export const isSamePlace = (a: Appointment, b: Appointment): boolean =>
  a.officer === b.officer && a.room === b.room && a.interpreter === b.interpreter && a.startsAt === b.startsAt;
