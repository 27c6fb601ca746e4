import type { Minute } from '@protocol-registry/domain';
import {
  type Appointment,
  type Interpreter,
  type InterviewRequest,
  intersectPeriods,
  mayInterpret,
  type Officer,
  type Period,
  type Periods,
  type Plan,
  type Problem,
  plan,
  subtractPeriods,
  type Unplaced,
  type UnplacedReason,
} from '@protocol-registry/planner';
import { Result } from 'effect';

/** An interview that an interpreter of the register makes possible. */
export interface InterpretedAppointment extends Appointment {
  readonly interpreter: string;
}

/** What became of those who had no place without an interpreter. */
interface Interpreted {
  readonly appointments: readonly InterpretedAppointment[];
  readonly unplaced: readonly Unplaced[];
}

/** An officer who shares a language with the interpreter receives the worker as if there were no difference of language, while the interpreter has time. */
const through =
  (interpreter: Interpreter, request: InterviewRequest) =>
  (officer: Officer): readonly Officer[] =>
    officer.languages.some((language) => interpreter.languages.includes(language))
      ? [{ ...officer, languages: request.languages, available: intersectPeriods(officer.available, interpreter.available) }]
      : [];

/** Places one request with the interpreter named, beside nothing else. */
const planWith = (problem: Problem, request: InterviewRequest, interpreter: Interpreter): Plan =>
  Result.getOrThrow(
    plan({
      ...problem,
      officers: problem.officers.flatMap(through(interpreter, request)),
      interpreters: [],
      requests: [request],
    }),
  );

const earliest = (found: readonly InterpretedAppointment[]): InterpretedAppointment | null =>
  found.reduce<InterpretedAppointment | null>((best, one) => (best === null || one.startsAt < best.startsAt ? one : best), null);

const placeFor = (problem: Problem, request: InterviewRequest): InterpretedAppointment | null =>
  earliest(
    problem.interpreters
      .filter((interpreter) => mayInterpret(request, interpreter))
      .flatMap((interpreter) =>
        planWith(problem, request, interpreter).appointments.map((one) => ({ ...one, interpreter: interpreter.id })),
      ),
  );

const lessen = <R extends { readonly id: string; readonly available: Periods }>(
  all: readonly R[],
  id: string,
  taken: Period,
): readonly R[] => all.map((one) => (one.id === id ? { ...one, available: subtractPeriods(one.available, [taken]) } : one));

/** What is left once an appointment has its officer, its room and its interpreter. */
export const withoutTaken = (
  problem: Problem,
  { interpreter, officer, room, startsAt }: Appointment | InterpretedAppointment,
  minutes: number,
): Problem => {
  const taken = { from: startsAt, to: (startsAt + minutes) as Minute };
  return {
    ...problem,
    officers: lessen(problem.officers, officer, taken),
    rooms: lessen(problem.rooms, room, taken),
    interpreters: interpreter === null ? problem.interpreters : lessen(problem.interpreters, interpreter, taken),
  };
};

/** Where an interpreter could be had but no time is left, that stands as the reason, and not that nobody interprets. */
const reasonsOf = (whole: Problem, request: InterviewRequest, reasons: readonly UnplacedReason[]): readonly UnplacedReason[] => {
  const interpreter = whole.interpreters.find((one) => mayInterpret(request, one));
  if (interpreter === undefined || !reasons.includes('NO_INTERPRETER')) return reasons;
  if (placeFor(whole, request) !== null) return ['CAPACITY'];
  return planWith(whole, request, interpreter).unplaced[0]?.reasons ?? reasons;
};

/**
 * Places those that had no place without an interpreter, one after the other by their deadlines, each as early as can be, with an interpreter who speaks a language of the worker and one
 * of the officer and is in no conflict with the mission. `whole` is the problem before anything was placed, `left` what the plan left of it.
 */
export const placeInterpreted = (whole: Problem, left: Problem, unplaced: readonly Unplaced[]): Interpreted => {
  const waiting = new Map(unplaced.map(({ reasons, request }) => [request, reasons]));
  const inOrder = whole.requests.filter(({ id }) => waiting.has(id)).toSorted((a, b) => b.weight - a.weight || a.deadline - b.deadline);
  const appointments: InterpretedAppointment[] = [];
  const without: Unplaced[] = [];
  let free = left;
  for (const request of inOrder) {
    const place = placeFor(free, request);
    if (place === null) without.push({ request: request.id, reasons: reasonsOf(whole, request, waiting.get(request.id) ?? []) });
    else {
      appointments.push(place);
      free = withoutTaken(free, place, request.minutes);
    }
  }
  return { appointments, unplaced: without };
};
