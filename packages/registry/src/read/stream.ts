import type { Dossier, Employer, EmployerId, Mission, MissionId, Office, StreamKind, WorkerId } from '@protocol-registry/domain';
import { Effect, Result } from 'effect';
import type { Actor } from '../access/actor.ts';
import type { Permission } from '../access/permission.ts';
import { OFFICE } from '../command/streams.ts';
import { failure, journalFailure, type RegistryFailure } from '../failure.ts';
import { Journal, type RecordedAct } from '../journal/journal.ts';
import { foldStream, type States } from '../state.ts';

/** A stream as it was read: its state, its acts from the first to the last, and its version. */
export interface StreamRead<S> {
  readonly state: S;
  readonly acts: readonly RecordedAct[];
  readonly version: number;
}

/**
 * Lets an actor do what asks for a permission; fails where the permission is missing.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf, permitted } from '@protocol-registry/registry';
 *
 * const auditor = actorOf({ id: identifierOf<OfficerId>('O-1'), role: 'auditor' });
 * Effect.runSync(permitted(auditor, 'journal.read', Effect.succeed(1))) // => 1
 * Effect.runSync(Effect.flip(permitted(auditor, 'card.decide', Effect.succeed(1)))).reason // => { _tag: 'Forbidden', permission: 'card.decide' }
 * ```
 */
export const permitted = <A, R>(
  actor: Actor,
  permission: Permission,
  effect: Effect.Effect<A, RegistryFailure, R>,
): Effect.Effect<A, RegistryFailure, R> =>
  actor.permissions.has(permission) ? effect : Effect.fail(failure({ _tag: 'Forbidden', permission }));

/** The acts of a stream, folded. */
export const foldedRead = <K extends StreamKind>(
  kind: K,
  acts: readonly RecordedAct[],
): Effect.Effect<StreamRead<States[K]>, RegistryFailure> =>
  Result.match(foldStream(kind, acts), {
    onFailure: (message) => Effect.fail(failure({ _tag: 'StoreFailed', message })),
    onSuccess: ({ state }) => Effect.succeed({ state: state as States[K], acts, version: acts.at(-1)?.version ?? 0 }),
  });

/** A stream, read and folded. */
export const readStream: <K extends StreamKind>(kind: K, id: string) => Effect.Effect<StreamRead<States[K]>, RegistryFailure, Journal> =
  Effect.fnUntraced(function* (kind, id) {
    const journal = yield* Journal;
    return yield* foldedRead(kind, yield* Effect.mapError(journal.read({ kind, id }), journalFailure));
  });

const existing = <S>(kind: StreamKind, id: string): Effect.Effect<StreamRead<S>, RegistryFailure, Journal> =>
  Effect.flatMap(readStream(kind, id), ({ state, ...rest }) =>
    state === null ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind, id } })) : Effect.succeed({ state: state as S, ...rest }),
  );

/**
 * A worker's dossier; fails where no worker has that file number.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, type WorkerId } from '@protocol-registry/domain';
 * import { readDossier } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const read = Effect.provide(Effect.flip(readDossier(identifierOf<WorkerId>('W-1'))), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(read)).reason // => { _tag: 'NotFound', stream: { kind: 'worker', id: 'W-1' } }
 * ```
 */
export const readDossier = (id: WorkerId): Effect.Effect<StreamRead<Dossier>, RegistryFailure, Journal> => existing('worker', id);

/**
 * A mission; fails where none has that identifier.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, type MissionId } from '@protocol-registry/domain';
 * import { readMission } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const read = Effect.provide(Effect.flip(readMission(identifierOf<MissionId>('M-1'))), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(read)).reason // => { _tag: 'NotFound', stream: { kind: 'mission', id: 'M-1' } }
 * ```
 */
export const readMission = (id: MissionId): Effect.Effect<StreamRead<Mission>, RegistryFailure, Journal> => existing('mission', id);

/**
 * An employer; fails where none has that identifier.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { identifierOf, type EmployerId } from '@protocol-registry/domain';
 * import { readEmployer } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const read = Effect.provide(Effect.flip(readEmployer(identifierOf<EmployerId>('E-1'))), openRegister('sqlite::memory:'));
 * (await Effect.runPromise(read)).reason // => { _tag: 'NotFound', stream: { kind: 'employer', id: 'E-1' } }
 * ```
 */
export const readEmployer = (id: EmployerId): Effect.Effect<StreamRead<Employer>, RegistryFailure, Journal> => existing('employer', id);

/**
 * The office.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { readOffice } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * (await Effect.runPromise(Effect.provide(readOffice, openRegister('sqlite::memory:')))).version // => 0
 * ```
 */
export const readOffice: Effect.Effect<StreamRead<Office>, RegistryFailure, Journal> = existing('office', OFFICE);
