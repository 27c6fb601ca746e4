import { Result } from 'effect';
import { type Agenda, agendaOf, type Placement } from './agenda.ts';
import { planByModel } from './model-plan.ts';
import type { Optimiser } from './optimiser.ts';
import { isSamePlace } from './permission.ts';
import { type Appointment, type Problem, WEIGHT_UNIT } from './problem.ts';
import { interpretable, type Refusal, refuse, unusualLengths } from './refusal.ts';
import { isOneSlotAgenda, planSlots } from './slot-plan.ts';
import { reasonsOf, type Unplaced } from './unplaced.ts';

/**
 * A plan: the appointments by start and request, who has none and why, the weight placed and a proven bound on it,
 * and how many of the current appointments were dropped or changed.
 *
 * @example
 * ```ts
 * import type { Plan } from '@protocol-registry/planner';
 *
 * const plan: Plan = { appointments: [], unplaced: [], placedWeight: 0, upperBound: 0, moved: 0 };
 * plan.upperBound === plan.placedWeight // => true
 * ```
 */
export interface Plan {
  readonly appointments: readonly Appointment[];
  readonly unplaced: readonly Unplaced[];
  readonly placedWeight: number;
  readonly upperBound: number;
  readonly moved: number;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const appointmentOf = (agenda: Agenda, { task, officer, room, start }: Placement): readonly Appointment[] => {
  const request = agenda.tasks[task]?.request.id;
  const officerId = agenda.officers[officer]?.id;
  const roomId = agenda.rooms[room]?.id;
  if (request === undefined || officerId === undefined || roomId === undefined) return [];
  return [{ request, officer: officerId, room: roomId, interpreter: null, startsAt: start }];
};

/** A plan of the placements; `slack` is how many units of weight more another plan might place. */
const planOf = (problem: Problem, agenda: Agenda, placements: readonly Placement[], slack: number): Plan => {
  const appointments = [...problem.fixed, ...placements.flatMap((placement) => appointmentOf(agenda, placement))];
  const placed = new Map(appointments.map((appointment) => [appointment.request, appointment]));
  const weight = problem.requests.reduce((sum, request) => sum + (placed.has(request.id) ? request.weight : 0), 0);
  const isMoved = (current: Appointment): boolean => {
    const appointment = placed.get(current.request);
    return appointment === undefined || !isSamePlace(current, appointment);
  };
  return {
    appointments: appointments.toSorted((a, b) => a.startsAt - b.startsAt || compareText(a.request, b.request)),
    unplaced: problem.requests
      .filter(({ id }) => !placed.has(id))
      .map((request) => ({ request: request.id, reasons: reasonsOf(problem, request) })),
    placedWeight: weight / WEIGHT_UNIT,
    upperBound: (weight + slack) / WEIGHT_UNIT,
    moved: problem.current.filter(isMoved).length,
  };
};

/**
 * Plans the interviews: the greatest weight, then the most appointments, then the fewest moves, then the earliest starts.
 * Interviews of one slot are planned here; longer ones, when they all take the same number of slots, by the optimiser.
 * Other problems are refused, with the requests that make them so.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { formatMinute } from '@protocol-registry/domain';
 * import { plan, readProblem } from '@protocol-registry/planner';
 *
 * const morning = '[{"from":"2026-12-01T09:00","to":"2026-12-01T10:00"}]';
 * const text = `{"timeZone":"Europe/Brussels","slotMinutes":30,
 *   "officers":[{"id":"o1","languages":["fr"],"gender":"f","available":${morning}}],
 *   "rooms":[{"id":"r1","available":${morning}}],
 *   "requests":[{"id":"q1","mission":"m1","languages":["fr"],"minutes":30,"earliest":"2026-12-01","deadline":"2026-12-19","weight":1}]}`;
 * const planned = Result.getOrThrow(plan(Result.getOrThrow(readProblem('problem.json', text))));
 * planned.appointments.map(({ startsAt }) => formatMinute(startsAt)) // => ['2026-12-01T09:00']
 * planned.placedWeight // => 1
 * ```
 */
export const plan = (problem: Problem, optimiser?: Optimiser): Result.Result<Plan, Refusal> => {
  const agenda = agendaOf(problem);
  const interpreted = interpretable(problem, agenda);
  if (interpreted.length > 0) return Result.fail(refuse('refusal.needs-interpreter', interpreted));
  const unusual = unusualLengths(agenda);
  if (unusual.length > 0) return Result.fail(refuse('refusal.mixed-lengths', unusual));
  if (isOneSlotAgenda(agenda)) return Result.succeed(planOf(problem, agenda, planSlots(agenda), 0));
  if (optimiser === undefined) {
    return Result.fail(
      refuse(
        'refusal.needs-optimiser',
        agenda.tasks.map(({ request }) => request.id),
      ),
    );
  }
  const { placements, slack } = planByModel(agenda, optimiser);
  return Result.succeed(planOf(problem, agenda, placements, slack));
};
