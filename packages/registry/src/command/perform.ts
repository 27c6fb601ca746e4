import type { Command } from '@protocol-registry/domain';
import { Clock, Effect, Result } from 'effect';
import type { Actor } from '../access/actor.ts';
import { type FailureReason, failure, journalFailure, type RegistryFailure } from '../failure.ts';
import { Journal, type RecordedAct, type Stream } from '../journal/journal.ts';
import { withStatements } from '../protected/statement.ts';
import { writeAct } from '../state.ts';
import { decide } from './decide.ts';
import { factsFor, streamNamed } from './facts.ts';
import { commandRules } from './rule.ts';
import { type OpenStream, type Streams, streams, versionOf } from './streams.ts';

/**
 * What a person asks of a stream: `on` is its identifier, `version` the version that the person saw, 0 for something new, null for whatever it is now.
 * Where the stream has moved on, the request is a conflict and tells what was done since.
 */
export interface Request {
  readonly on: string;
  readonly version: number | null;
  readonly command: Command;
}

/** What a request came to: the stream, and its version afterwards. */
export interface Outcome {
  readonly stream: Stream;
  readonly version: number;
}

const forbidden = (actor: Actor, { command }: Request): RegistryFailure | null => {
  const { permission } = commandRules[command.kind];
  return actor.permissions.has(permission) ? null : failure({ _tag: 'Forbidden', permission });
};

/** Whether an act only says that somebody has read: it changes nothing that a decision rests on. */
const isReading = ({ kind }: RecordedAct): boolean => kind === 'file.read';

/** A stream that has acts since the version that the person saw. What the same request added does not count, nor who has read. */
const checkVersion = Effect.fnUntraced(function* (stream: OpenStream, seen: number | null) {
  if (seen === null || seen === stream.loaded || stream.acts.length > 0) return;
  const journal = yield* Journal;
  const recorded = yield* Effect.mapError(journal.read(stream.name), journalFailure);
  const since = recorded.filter((act) => act.version > seen && !isReading(act));
  if (since.length === 0) return;
  return yield* Effect.fail(failure({ _tag: 'Conflict', stream: stream.name, since }));
});

/** When something is asked, and by whom. */
interface Doing {
  readonly now: number;
  readonly actor: Actor['officer'];
}

const decideOn = Effect.fnUntraced(function* (opened: Streams, { command, on, version }: Request, index: number, doing: Doing) {
  const named = streamNamed(command);
  if (named !== null && named !== on) return yield* Effect.die(new RangeError(`${command.kind} of ${named} was asked of ${on}`));
  const stream = yield* opened.open(commandRules[command.kind].stream, on);
  yield* checkVersion(stream, version);
  const facts = yield* factsFor(opened, stream, command, doing);
  const decision = decide(stream.state, command, facts);
  if (Result.isFailure(decision)) {
    return yield* Effect.fail(failure({ _tag: 'Refused', command: index, reasons: decision.failure }));
  }
  opened.add(stream, decision.success);
});

/** What the decisions rested on goes with them, without acts: it must still stand when they are written. */
const append = Effect.fnUntraced(function* (actor: Actor, opened: Streams, now: number) {
  if (opened.changed().length === 0) return;
  const journal = yield* Journal;
  const batches = opened.all().map(({ acts, loaded, name }) => ({ stream: name, expectedVersion: loaded, acts: acts.map(writeAct) }));
  yield* Effect.mapError(journal.append(batches, { actor: actor.officer, recordedAt: now }), journalFailure);
});

const decideAll = Effect.fnUntraced(function* (actor: Actor, requests: readonly Request[], now: number) {
  const denied = requests.map((request) => forbidden(actor, request)).find((found) => found !== null);
  if (denied !== undefined) return yield* Effect.fail(denied);
  const opened = streams();
  const doing = { now, actor: actor.officer };
  for (const [index, request] of requests.entries()) {
    for (const each of withStatements([request], requests)) yield* decideOn(opened, each, index, doing);
  }
  return opened;
});

const isOn =
  ({ id, kind }: Stream) =>
  ({ command, on }: Request): boolean =>
    on === id && commandRules[command.kind].stream === kind;

/** What became of the streams that were asked; a statement that goes with an interview unasked is none of them. */
const outcomesOf = (opened: Streams, requests: readonly Request[]): readonly Outcome[] =>
  opened
    .changed()
    .filter(({ name }) => requests.some(isOn(name)))
    .map((stream) => ({ stream: stream.name, version: versionOf(stream) }));

/** Whoever may not read a protected file learns from a conflict that it has moved on, and nothing of what was added. */
const withoutProtected =
  ({ permissions }: Actor) =>
  (failed: RegistryFailure): RegistryFailure => {
    const { reason } = failed;
    const isSealed = reason._tag === 'Conflict' && reason.stream.kind === 'protected' && !permissions.has('protected.read');
    return isSealed ? failure({ ...reason, since: [] }) : failed;
  };

/** How often a request is decided anew because what it rested on has changed. */
const AGAIN = 3;

/** Whether nobody saw a version of what moved on: decisions only rested on it, or were asked of it whatever it is; or only readings came between. */
const isUnseen =
  (requests: readonly Request[]) =>
  ({ reason }: RegistryFailure): boolean =>
    reason._tag === 'Conflict' &&
    (reason.since.every(isReading) || requests.every((request) => request.version === null || !isOn(reason.stream)(request)));

const decideAndAppend = Effect.fnUntraced(function* (actor: Actor, requests: readonly Request[]) {
  const now = yield* Clock.currentTimeMillis;
  const opened = yield* decideAll(actor, requests, now);
  yield* append(actor, opened, now);
  return outcomesOf(opened, requests);
});

/**
 * Does what an actor asks of one or more streams, in one transaction: either every command is decided and every act is written, or nothing is.
 * Commands on the same stream are decided one after the other; where what a decision rests on changes before it is written, it is taken anew.
 * Fails where a permission is missing, a command is refused (with the reasons and which command it was), a stream has moved on, or something unique is taken.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, type OfficerId, type RoomId } from '@protocol-registry/domain';
 * import { actorOf, OFFICE, performAll } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const supervisor = actorOf({ id: identifierOf<OfficerId>('O-1'), role: 'supervisor' });
 * const open = (id: string) => ({ kind: 'room.open', content: { room: identifierOf<RoomId>(id), name: id } }) as const;
 * const requests = ['R-1', 'R-2', 'R-1'].map((id) => ({ on: OFFICE, version: null, command: open(id) }));
 * const done = Effect.provide(performAll(supervisor, requests.slice(0, 2)), openRegister('sqlite::memory:'));
 * await Effect.runPromise(done) // => [{ stream: { kind: 'office', id: 'office' }, version: 2 }]
 * const refused = Effect.provide(Effect.flip(performAll(supervisor, requests)), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(refused)).reason // => expect.objectContaining({ _tag: 'Refused', command: 2 })
 * ```
 */
export const performAll: (actor: Actor, requests: readonly Request[]) => Effect.Effect<readonly Outcome[], RegistryFailure, Journal> =
  Effect.fn('Registry.performAll')((actor: Actor, requests: readonly Request[]) =>
    Effect.mapError(Effect.retry(decideAndAppend(actor, requests), { while: isUnseen(requests), times: AGAIN }), withoutProtected(actor)),
  );

/**
 * What `performAll` would come to, without anything being written; what only the database refuses is not seen.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, type OfficerId, type RoomId } from '@protocol-registry/domain';
 * import { actorOf, OFFICE, readOffice, rehearseAll } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const supervisor = actorOf({ id: identifierOf<OfficerId>('O-1'), role: 'supervisor' });
 * const command = { kind: 'room.open', content: { room: identifierOf<RoomId>('R-1'), name: 'Room 1' } } as const;
 * const tried = Effect.andThen(rehearseAll(supervisor, [{ on: OFFICE, version: 0, command }]), readOffice);
 * (await Effect.runPromise(Effect.provide(tried, openRegister('sqlite::memory:')))).version // => 0
 * ```
 */
export const rehearseAll: (actor: Actor, requests: readonly Request[]) => Effect.Effect<readonly Outcome[], RegistryFailure, Journal> =
  Effect.fn('Registry.rehearseAll')(function* (actor: Actor, requests: readonly Request[]) {
    const rehearsed = decideAll(actor, requests, yield* Clock.currentTimeMillis);
    return outcomesOf(yield* Effect.mapError(rehearsed, withoutProtected(actor)), requests);
  });

/**
 * Does what an actor asks of one stream; see `performAll`.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { dayOf, identifierOf, type MissionId, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, perform } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const officer = actorOf({ id: identifierOf<OfficerId>('O-1'), role: 'protocol_officer' });
 * const mission = identifierOf<MissionId>('M-1');
 * const content = { mission, name: 'Embassy of Freedonia', sendingState: 'Freedonia', accreditedOn: dayOf('2020-01-01') };
 * const registered = perform(officer, { on: mission, version: 0, command: { kind: 'mission.register', content } });
 * const outcome = await Effect.runPromise(Effect.provide(registered, openRegister('sqlite::memory:')));
 * outcome // => { stream: { kind: 'mission', id: 'M-1' }, version: 1 }
 * ```
 */
export const perform = (actor: Actor, request: Request): Effect.Effect<Outcome, RegistryFailure, Journal> =>
  Effect.flatMap(performAll(actor, [request]), ([outcome]) =>
    outcome === undefined ? Effect.die(new RangeError(`The command ${request.command.kind} brought no act`)) : Effect.succeed(outcome),
  );

/** A command that was refused, and every reason against it. */
export type Refusal = Extract<FailureReason, { readonly _tag: 'Refused' }>;

/** Every refusal that requests meet, each decided as if those refused before it had not been made. Nothing is written. */
export const refusalsOf: (actor: Actor, requests: readonly Request[]) => Effect.Effect<readonly Refusal[], RegistryFailure, Journal> =
  Effect.fn('Registry.refusalsOf')(function* (actor: Actor, requests: readonly Request[]) {
    const now = yield* Clock.currentTimeMillis;
    const opened = streams();
    const refusals: Refusal[] = [];
    for (const [index, request] of requests.entries()) {
      const decision = yield* Effect.result(decideOn(opened, request, index, { now, actor: actor.officer }));
      if (Result.isSuccess(decision)) continue;
      const { reason } = decision.failure;
      if (reason._tag !== 'Refused') return yield* Effect.fail(decision.failure);
      refusals.push(reason);
    }
    return refusals;
  });
