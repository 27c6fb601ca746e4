import { type Message, message } from '@protocol-registry/domain';
import type { Agenda } from './agenda.ts';
import { mayInterpret, permits, sharesLanguage } from './permission.ts';
import type { Problem } from './problem.ts';

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

/** The requests for which an officer without a common language and an interpreter could both be had. */
export const interpretable = (problem: Problem, { tasks }: Agenda): readonly string[] =>
  tasks
    .map(({ request }) => request)
    .filter(
      (request) =>
        problem.officers.some((officer) => permits(request, officer) && !sharesLanguage(request, officer)) &&
        problem.interpreters.some((interpreter) => mayInterpret(request, interpreter)),
    )
    .map(({ id }) => id);

/** The requests that take another number of slots than most do. */
export const unusualLengths = ({ slotMinutes, tasks }: Agenda): readonly string[] => {
  const bySlots = Map.groupBy(tasks, ({ request }) => Math.ceil(request.minutes / slotMinutes));
  const [, ...rare] = [...bySlots.values()].toSorted((a, b) => b.length - a.length);
  return rare.flat().map(({ request }) => request.id);
};
