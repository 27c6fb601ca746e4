import { Context, Data, type Effect } from 'effect';

/** What a row of acts is about: one mission, one dossier, the office. Its acts are numbered from version 1. */
export interface Stream {
  readonly kind: string;
  readonly id: string;
}

/** An act: what a person did, and with what. A vocabulary of acts is a union of such kinds. */
export interface JournalAct {
  readonly kind: string;
  readonly content: unknown;
}

/**
 * An act as it stands in the journal. `position` counts over the whole journal, `version` within the stream, both from 1; `recordedAt` is in milliseconds since 1970, UTC.
 * The content is null once it has been erased: that the act took place stays known, what it said does not.
 */
export type RecordedAct<A extends JournalAct = JournalAct> = A extends JournalAct
  ? {
      readonly position: number;
      readonly stream: Stream;
      readonly version: number;
      readonly recordedAt: number;
      readonly actor: string;
      readonly kind: A['kind'];
      readonly content: A['content'] | null;
    }
  : never;

/** Who records acts, and when, in milliseconds since 1970. */
export interface Recording {
  readonly actor: string;
  readonly recordedAt: number;
}

/**
 * Acts for one stream, decided on its state at `expectedVersion` (0: the stream has no act yet). A batch without acts only asks that the stream is still there.
 * `recording` says who acted and when where that differs from the rest of what is appended: history that is taken over.
 */
export interface Batch<A extends JournalAct = JournalAct> {
  readonly stream: Stream;
  readonly expectedVersion: number;
  readonly acts: readonly A[];
  readonly recording?: Recording;
}

/** A stream and the version of its last act. */
export interface StreamVersion {
  readonly stream: Stream;
  readonly version: number;
}

/** The last act of the journal and its hash, which answers for every act before it; written down elsewhere, it later shows whether the journal was rewritten. */
export interface Head {
  readonly position: number;
  readonly hash: string;
}

/**
 * Somebody else acted on the stream since it was read. `since` holds what was recorded in the meantime, so that a person can be shown it.
 *
 * @example
 * ```ts
 * import { Conflict } from '@protocol-registry/registry';
 *
 * const conflict = new Conflict({ stream: { kind: 'mission', id: 'M-1' }, expected: 1, actual: 2, since: [] });
 * conflict._tag // => 'Conflict'
 * ```
 */
export class Conflict extends Data.TaggedError('Conflict')<{
  readonly stream: Stream;
  readonly expected: number;
  readonly actual: number;
  readonly since: readonly RecordedAct[];
}> {}

/**
 * Something that may exist only once is there already: a card number, a room at that hour. `what` names the constraint of the read table.
 *
 * @example
 * ```ts
 * import { Taken } from '@protocol-registry/registry';
 *
 * new Taken({ what: 'card.number' }).what // => 'card.number'
 * ```
 */
export class Taken extends Data.TaggedError('Taken')<{ readonly what: string }> {}

/**
 * The database did not do what it was asked, and nothing was recorded: another process held it too long, its disk is full, the file is damaged, an act in it cannot be read,
 * or the keys that open what is sealed are not at hand (`KEYLESS`).
 *
 * @example
 * ```ts
 * import { StoreFailure } from '@protocol-registry/registry';
 *
 * new StoreFailure({ reason: 'FULL', message: 'The disk is full.', cause: null }).reason // => 'FULL'
 * ```
 */
export class StoreFailure extends Data.TaggedError('StoreFailure')<{
  readonly reason: 'BUSY' | 'FULL' | 'DAMAGED' | 'UNREADABLE' | 'KEYLESS' | 'FAILED';
  readonly message: string;
  readonly cause: unknown;
}> {}

/** A journal of acts of one vocabulary. */
export interface JournalOf<A extends JournalAct> {
  /** The acts of a stream from the first to the last; none where the stream is not known. */
  readonly read: (stream: Stream) => Effect.Effect<readonly RecordedAct<A>[], StoreFailure>;
  /** Records all batches or none, and answers with the new version of each batch's stream. */
  readonly append: (
    batches: readonly Batch<A>[],
    recording: Recording,
  ) => Effect.Effect<readonly StreamVersion[], Conflict | Taken | StoreFailure>;
  /** The last act and its hash; position 0 and a hash of zeros in an empty journal. */
  readonly head: Effect.Effect<Head, StoreFailure>;
}

/**
 * The journal as a service: the use cases ask for it, the applications provide one that keeps its acts.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { Journal } from '@protocol-registry/registry';
 *
 * const empty = { position: 0, hash: '00' };
 * const journal = { read: () => Effect.succeed([]), append: () => Effect.succeed([]), head: Effect.succeed(empty) };
 * const position = Effect.gen(function* () {
 *   const { head } = yield* Journal;
 *   return (yield* head).position;
 * });
 * Effect.runSync(Effect.provideService(position, Journal, journal)) // => 0
 * ```
 */
export class Journal extends Context.Service<Journal, JournalOf<JournalAct>>()('@protocol-registry/registry/Journal') {}
