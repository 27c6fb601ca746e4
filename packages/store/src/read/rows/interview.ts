import type { Dossier, Interview } from '@protocol-registry/domain';
import type { InterviewResult } from '@protocol-registry/registry';
import type { BookingRow, InterviewRow } from '../schema/card.ts';

/** What became of an interview, in one word. */
export const resultOf = ({ outcome }: Interview): InterviewResult => {
  switch (outcome._tag) {
    case 'Scheduled':
      return 'scheduled';
    case 'Held':
      return outcome.unmet.length === 0 ? 'valid' : 'invalid';
    case 'Missed':
      return 'missed';
    case 'Cancelled':
      return 'cancelled';
  }
};

/** The rows of the interviews of a dossier. */
export const interviewRows = ({ interviews, worker }: Dossier): readonly InterviewRow[] =>
  [...interviews.values()].map((interview) => {
    const { appointment, outcome } = interview;
    const hearing = outcome._tag === 'Held' ? outcome.hearing : null;
    return {
      id: interview.id,
      worker_id: worker.id,
      application_id: interview.application,
      officer_id: hearing?.officer ?? appointment.officer,
      room_id: appointment.room,
      starts_at: appointment.startsAt,
      minutes: appointment.minutes,
      interpreter: (hearing ?? appointment).interpreter,
      interpreter_id: (hearing ?? appointment).interpreterId ?? null,
      result: resultOf(interview),
      held_on: hearing?.heldOn ?? null,
      unmet: outcome._tag === 'Held' ? JSON.stringify(outcome.unmet) : null,
    };
  });

const MINUTES_OF_QUARTER = 15;

const quartersOf = ({ appointment: { startsAt, minutes } }: Interview): readonly number[] => {
  const first = Math.floor(startsAt / MINUTES_OF_QUARTER);
  const end = Math.ceil((startsAt + minutes) / MINUTES_OF_QUARTER);
  return Array.from({ length: end - first }, (_, index) => first + index);
};

/** What the scheduled interviews of a dossier take of officers, rooms, interpreters and the worker. */
export const bookingRows = ({ interviews, worker }: Dossier): readonly BookingRow[] =>
  [...interviews.values()]
    .filter(({ outcome }) => outcome._tag === 'Scheduled')
    .flatMap((interview) => {
      const { interpreterId, officer, room } = interview.appointment;
      const taken = [
        { resource: 'officer', resource_id: officer },
        { resource: 'room', resource_id: room },
        ...(interpreterId === undefined ? [] : [{ resource: 'interpreter', resource_id: interpreterId } as const]),
        { resource: 'worker', resource_id: worker.id },
      ] as const;
      return quartersOf(interview).flatMap((quarter) => taken.map((row) => ({ ...row, quarter, interview_id: interview.id })));
    });
