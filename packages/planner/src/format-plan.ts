import { formatMinute } from '@protocol-registry/domain';
import type { Plan } from './plan.ts';
import type { Appointment } from './problem.ts';
import type { Unplaced } from './unplaced.ts';

/**
 * A plan as the JSON document of the interface has it: times are local, `YYYY-MM-DDTHH:MM`.
 *
 * @example
 * ```ts
 * import type { PlanDocument } from '@protocol-registry/planner';
 *
 * const empty: PlanDocument = { appointments: [], unplaced: [], placedWeight: 0, upperBound: 0, moved: 0 };
 * JSON.stringify(empty.appointments) // => '[]'
 * ```
 */
export interface PlanDocument {
  readonly appointments: readonly (Omit<Appointment, 'startsAt'> & { readonly startsAt: string })[];
  readonly unplaced: readonly Unplaced[];
  readonly placedWeight: number;
  readonly upperBound: number;
  readonly moved: number;
}

/**
 * A plan ready to be written as JSON, the appointments by start and then by request.
 *
 * @example
 * ```ts
 * import { minuteOf } from '@protocol-registry/domain';
 * import { formatPlan } from '@protocol-registry/planner';
 *
 * const startsAt = minuteOf('2026-12-01T09:00');
 * const appointment = { request: 'q1', officer: 'o1', room: 'r1', interpreter: null, startsAt };
 * const plan = { appointments: [appointment], unplaced: [], placedWeight: 1, upperBound: 1, moved: 0 };
 * formatPlan(plan).appointments[0]?.startsAt // => '2026-12-01T09:00'
 * ```
 */
export const formatPlan = (plan: Plan): PlanDocument => ({
  appointments: plan.appointments.map(({ request, officer, room, interpreter, startsAt }) => ({
    request,
    officer,
    room,
    interpreter,
    startsAt: formatMinute(startsAt),
  })),
  unplaced: plan.unplaced,
  placedWeight: plan.placedWeight,
  upperBound: plan.upperBound,
  moved: plan.moved,
});
