import type { Appointment, InterviewRequest, Problem } from '@protocol-registry/planner';

/** A request with the appointment that it had, and whether that one may not be moved. */
export interface KnownRequest {
  readonly request: InterviewRequest;
  readonly current: Appointment | null;
  readonly isFixed: boolean;
}

/** Requests by name, for what an appointment does not say itself. */
export type RequestsById = ReadonlyMap<string, KnownRequest>;

/** The requests of a problem by name. */
export const requestsById = ({ requests, current, fixed }: Problem): RequestsById => {
  const before = new Map(current.map((appointment) => [appointment.request, appointment]));
  const bound = new Set(fixed.map(({ request }) => request));
  return new Map(
    requests.map((request) => [request.id, { request, current: before.get(request.id) ?? null, isFixed: bound.has(request.id) }]),
  );
};

/** Whether an appointment has another officer, room, interpreter or start than before. */
export const isMoved = (appointment: Appointment, before: Appointment): boolean =>
  (['officer', 'room', 'interpreter', 'startsAt'] as const).some((part) => appointment[part] !== before[part]);
