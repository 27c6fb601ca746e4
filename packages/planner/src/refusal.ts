import { type Message, message } from '@protocol-registry/domain';
import type { Agenda } from './agenda.ts';
import { hasStart, intersectPeriods, type Periods } from './period.ts';
import { mayInterpret, permits, sharesLanguage, windowOf } from './permission.ts';
import type { InterviewRequest, Problem } from './problem.ts';

/**
 * A problem that is sound but of a kind that is not planned: the reason, and the requests that make it so.
 *
 * @example
 * ```ts
 * import { message } from '@protocol-registry/domain';
 * import type { Refusal } from '@protocol-registry/planner';
 *
 * const refusal: Refusal = { _tag: 'Refusal', message: message('refusal.mixed-lengths'), requests: ['q2'] };
 * refusal._tag // => 'Refusal'
 * ```
 */
export interface Refusal {
  readonly _tag: 'Refusal';
  readonly message: Message;
  readonly requests: readonly string[];
}

/** A refusal on account of some requests. */
export const refuse = (key: string, requests: readonly string[]): Refusal => ({ _tag: 'Refusal', message: message(key), requests });

/** Whether an officer without a common language, an interpreter and a room could all be had at one time of the window. */
const mayNeedInterpreter = (problem: Problem, request: InterviewRequest): boolean => {
  const window = windowOf(request);
  const commonWith = (periods: Periods, others: readonly { readonly available: Periods }[]): readonly Periods[] =>
    others
      .map(({ available }) => intersectPeriods(periods, available))
      .filter((common) => hasStart(common, request.minutes, problem.slotMinutes));
  const strangers = problem.officers.filter((officer) => permits(request, officer) && !sharesLanguage(request, officer));
  const interpreters = problem.interpreters.filter((interpreter) => mayInterpret(request, interpreter));
  return commonWith(window, strangers)
    .flatMap((common) => commonWith(common, interpreters))
    .some((common) => commonWith(common, problem.rooms).length > 0);
};

/** The requests for which an officer without a common language and an interpreter could both be had. */
export const interpretable = (problem: Problem, { tasks }: Agenda): readonly string[] =>
  tasks
    .map(({ request }) => request)
    .filter((request) => mayNeedInterpreter(problem, request))
    .map(({ id }) => id);

/** The requests that take another number of slots than most do. */
export const unusualLengths = ({ slotMinutes, tasks }: Agenda): readonly string[] => {
  const bySlots = Map.groupBy(tasks, ({ request }) => Math.ceil(request.minutes / slotMinutes));
  const [, ...rare] = [...bySlots.values()].toSorted((a, b) => b.length - a.length);
  return rare.flat().map(({ request }) => request.id);
};
