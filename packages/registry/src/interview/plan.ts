import {
  type ApplicationId,
  type Day,
  type InterpreterId,
  type InterviewId,
  identifierOf,
  type Minute,
  type OfficerId,
  type RoomId,
} from '@protocol-registry/domain';
import { Effect } from 'effect';
import type { Actor } from '../access/actor.ts';
import { type Outcome, performAll, type Request } from '../command/perform.ts';
import { officeIn, streams } from '../command/streams.ts';
import { today } from '../day.ts';
import { failure, type RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { ReadModel } from '../read/read-model.ts';
import { lastPlanned, type Proposal, proposalOf } from './proposal.ts';

/**
 * Plans every interview that is due, from tomorrow on.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { proposeInterviews } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const register = openRegister('sqlite::memory:');
 * await Effect.runPromise(Effect.provide(proposeInterviews, register)) // => { interviews: [], unplanned: [] }
 * ```
 */
export const proposeInterviews: Effect.Effect<Proposal, RegistryFailure, Journal | ReadModel> = Effect.gen(function* () {
  const read = yield* ReadModel;
  const day = yield* today;
  const tomorrow = (day + 1) as Day;
  const due = yield* read.dueInterviews(day);
  if (due.length === 0) return { interviews: [], unplanned: [] };
  const booked = yield* read.interviews({ from: tomorrow, to: lastPlanned(due, tomorrow), officer: null });
  return proposalOf(yield* officeIn(streams()), due, booked, tomorrow);
}).pipe(Effect.withSpan('Registry.proposeInterviews'));

/** An interview of a proposal that an officer confirms; `version` is that of the dossier when the plan was made. */
export interface ConfirmedInterview {
  readonly worker: string;
  readonly version: number;
  readonly application: ApplicationId;
  readonly officer: OfficerId;
  readonly room: RoomId;
  readonly startsAt: Minute;
  readonly minutes: number;
  readonly interpreter: InterpreterId | null;
}

const scheduling = (interview: InterviewId, { worker, version, interpreter, ...appointment }: ConfirmedInterview): Request => ({
  on: worker,
  version,
  command: {
    kind: 'interview.schedule',
    content: { interview, ...appointment, interpreter: null, ...(interpreter === null ? {} : { interpreterId: interpreter }) },
  },
});

/**
 * Schedules the interviews of a proposal, all or none: a dossier that has moved on since, or a place that was taken, undoes the whole.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, confirmInterviews } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const auditor = actorOf({ id: identifierOf<OfficerId>('O-1'), role: 'auditor' });
 * const confirmed = Effect.provide(Effect.flip(confirmInterviews(auditor, [])), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(confirmed)).reason // => { _tag: 'Forbidden', permission: 'interview.schedule' }
 * ```
 */
export const confirmInterviews: (
  actor: Actor,
  interviews: readonly ConfirmedInterview[],
) => Effect.Effect<readonly Outcome[], RegistryFailure, Journal | ReadModel> = Effect.fn('Registry.confirmInterviews')(function* (
  actor: Actor,
  interviews: readonly ConfirmedInterview[],
) {
  if (!actor.permissions.has('interview.schedule')) {
    return yield* Effect.fail(failure({ _tag: 'Forbidden', permission: 'interview.schedule' }));
  }
  const read = yield* ReadModel;
  const requests: Request[] = [];
  for (const interview of interviews) {
    requests.push(scheduling(identifierOf<InterviewId>(yield* read.nextNumber('interview')), interview));
  }
  return yield* performAll(actor, requests);
});
