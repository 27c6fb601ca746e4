import type { Day } from '@protocol-registry/domain';
import { isMessageKey } from '@protocol-registry/language';
import type { ConfirmedInterview, FailureReason, InterviewLine, Proposal, RecordedAct } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import { dayOf } from '../week.ts';
import type { Change } from './change.tsx';

/** What is known when a proposal was not confirmed: what was asked, what the register said, and how things stand now. */
export interface Unconfirmed {
  readonly asked: readonly ConfirmedInterview[];
  readonly reason: FailureReason;
  readonly proposal: Proposal;
  readonly booked: readonly InterviewLine[];
}

/** The days of the interviews that were asked for, from the first to the last; null where none was. */
export const daysOf = (asked: readonly ConfirmedInterview[]): { readonly from: Day; readonly to: Day } | null => {
  const days = asked.map(dayOf);
  return days.length === 0 ? null : { from: Math.min(...days) as Day, to: Math.max(...days) as Day };
};

/** The names of workers, as far as the renewed proposal or the calendar tells them. */
const namesIn = ({ t }: View, { booked, proposal: { interviews, unplanned } }: Unconfirmed): ((worker: string) => string) => {
  const workers = [...booked.map(({ worker }) => worker), ...[...interviews, ...unplanned].map(({ due }) => due.worker)];
  const names = new Map<string, string>(workers.map(({ id, name }) => [id, name]));
  return (worker) => names.get(worker) ?? t.text('worker.file', { file: worker });
};

const actText = ({ t }: View, { kind, recordedAt }: RecordedAct): string => {
  const key = `act.${kind}`;
  return t.text('conflict.act', { act: isMessageKey(key) ? t.text(key) : kind, at: t.instant(recordedAt) });
};

/** Dossiers that are not at the version at which the plan was made, or no longer wait for an interview. */
const movedOn = (view: View, unconfirmed: Unconfirmed): readonly Change[] => {
  const { asked, proposal, reason } = unconfirmed;
  const name = namesIn(view, unconfirmed);
  const versions = new Map([...proposal.interviews, ...proposal.unplanned].map(({ due }) => [due.application, due.version]));
  const [stream, since] = reason._tag === 'Conflict' ? [reason.stream.id, reason.since] : [null, []];
  return asked
    .filter(({ application, version, worker }) => worker === stream || versions.get(application) !== version)
    .map(({ worker }) => ({
      worker,
      text: view.t.text('proposal.moved-on', { worker: name(worker) }),
      points: worker === stream ? since.map((act) => actText(view, act)) : [],
    }));
};

const overlaps = (asked: ConfirmedInterview, { minutes, startsAt }: InterviewLine): boolean =>
  startsAt < asked.startsAt + asked.minutes && asked.startsAt < startsAt + minutes;

/** What of an interview is taken by one on record, null where the two do not meet. */
const takenBy = (asked: ConfirmedInterview, line: InterviewLine): 'officer' | 'room' | 'worker' | null => {
  if (line.result !== 'scheduled' || !overlaps(asked, line)) return null;
  if (line.officer.id === asked.officer) return 'officer';
  if (line.room.id === asked.room) return 'room';
  return line.worker.id === asked.worker ? 'worker' : null;
};

/** Places that others took since the plan was made. */
const takenPlaces = (view: View, unconfirmed: Unconfirmed): readonly Change[] => {
  const { t } = view;
  const name = namesIn(view, unconfirmed);
  return unconfirmed.asked.flatMap((asked) =>
    unconfirmed.booked.flatMap((line) => {
      const what = takenBy(asked, line);
      if (what === null) return [];
      const values = { worker: name(asked.worker), at: t.minute(asked.startsAt), officer: line.officer.name, room: line.room.name, what };
      return [{ worker: asked.worker, text: t.text('proposal.taken', values), points: [] }];
    }),
  );
};

const refused = (view: View, unconfirmed: Unconfirmed): readonly Change[] => {
  const { asked, reason } = unconfirmed;
  if (reason._tag !== 'Refused') return [];
  const one = asked[reason.command];
  if (one === undefined) return [];
  const text = view.t.text('proposal.refused', { worker: namesIn(view, unconfirmed)(one.worker), at: view.t.minute(one.startsAt) });
  return [{ worker: one.worker, text, points: reason.reasons.map(view.t.reason) }];
};

/** Why the interviews that were asked for could not be scheduled, one by one, each worker once. */
export const explain = (view: View, unconfirmed: Unconfirmed): readonly Change[] => {
  const changes = [...movedOn(view, unconfirmed), ...takenPlaces(view, unconfirmed), ...refused(view, unconfirmed)];
  return changes.filter(({ worker }, index) => changes.findIndex((other) => other.worker === worker) === index);
};
