import type { InterviewId, OfficerId, WorkerId } from '@protocol-registry/domain';
import { Context, Data, type Effect } from 'effect';
import type { RegistryFailure } from '../failure.ts';

/** Whose draft of what: an officer's of an interview with a worker. Each officer has one of an interview. */
export interface DraftOf {
  readonly worker: WorkerId;
  readonly interview: InterviewId;
  readonly officer: OfficerId;
}

/** A form as it was last saved: a value of JSON, its version, from 1, and the instant in milliseconds since 1970. */
export interface Draft {
  readonly version: number;
  readonly content: unknown;
  readonly savedAt: number;
}

/**
 * The draft has changed since it was seen, in another window or on another machine. `newer` is what stands there now, so that no text is lost; null where it was dropped.
 *
 * @example
 * ```ts
 * import { DraftConflict } from '@protocol-registry/registry';
 *
 * new DraftConflict({ newer: { version: 2, content: { note: 'later' }, savedAt: 0 } }).newer?.version // => 2
 * ```
 */
export class DraftConflict extends Data.TaggedError('DraftConflict')<{ readonly newer: Draft | null }> {}

/**
 * The drafts of interviews: what an officer has typed and not recorded yet. They are sealed like what is recorded, and no part of the journal.
 * The port asks no permission: the use cases do.
 *
 * @example
 * ```ts
 * import { Drafts } from '@protocol-registry/registry';
 *
 * Drafts.key // => 'registry/Drafts'
 * ```
 */
export interface Drafts {
  /** The draft, null where there is none. */
  readonly read: (of: DraftOf) => Effect.Effect<Draft | null, RegistryFailure>;
  /** Saves a content over the version that was seen, 0 where none was, and gives the draft as it stands then. */
  readonly save: (of: DraftOf, seen: number, content: unknown) => Effect.Effect<Draft, RegistryFailure | DraftConflict>;
  /** Removes the draft: it was recorded, or given up. */
  readonly drop: (of: DraftOf) => Effect.Effect<void, RegistryFailure>;
}

/** The port to the drafts. */
export const Drafts: Context.Service<Drafts, Drafts> = Context.Service<Drafts>('registry/Drafts');
