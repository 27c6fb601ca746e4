import { Data } from 'effect';

/** Why a database cannot be used. */
export type UnusableReason =
  | 'ADDRESS'
  | 'MISSING'
  | 'EMPTY'
  | 'CANNOT_OPEN'
  | 'NOT_A_DATABASE'
  | 'OTHER_PROGRAM'
  | 'NEWER'
  | 'DAMAGED'
  | 'BUSY';

const SENTENCES: Readonly<Record<UnusableReason, string>> = {
  ADDRESS: 'is not the address of a database: expected sqlite:PATH or sqlite::memory:',
  MISSING: 'does not exist',
  EMPTY: 'holds no register: an empty file is not taken for a new one',
  CANNOT_OPEN: 'cannot be opened: check the path, the folder and the rights on both',
  NOT_A_DATABASE: 'is not a database, or its first page is damaged',
  OTHER_PROGRAM: 'is a database of another program',
  NEWER: 'was written by a newer release of this program: install that release, or restore a copy made before it ran',
  DAMAGED: 'is damaged and cannot be read: verify the journal, then restore the last good copy',
  BUSY: 'is held by another process',
};

/**
 * A database that cannot be used, and why, in one sentence.
 *
 * @example
 * ```ts
 * import { DatabaseUnusable } from '@protocol-registry/store';
 *
 * new DatabaseUnusable({ url: 'sqlite:notes.txt', reason: 'NOT_A_DATABASE' }).message // => 'sqlite:notes.txt is not a database, or its first page is damaged.'
 * ```
 */
export class DatabaseUnusable extends Data.TaggedError('DatabaseUnusable')<{
  readonly url: string;
  readonly reason: UnusableReason;
  readonly cause?: unknown;
}> {
  override get message(): string {
    return `${this.url} ${SENTENCES[this.reason]}.`;
  }
}
