import type { Head, Stream } from '@protocol-registry/registry';

/** What can be wrong with a journal. */
export type BreakCode =
  | 'CHAIN_BROKEN'
  | 'CONTENT_CHANGED'
  | 'CONTENT_MISSING'
  | 'CONTENT_WITHOUT_ACT'
  | 'ACT_MISSING'
  | 'ACT_INSERTED'
  | 'REORDERED'
  | 'VERSION_GAP'
  | 'HEAD_DIFFERS'
  | 'ANCHOR_DIFFERS'
  | 'GUARD_DIFFERS'
  | 'DATABASE_DAMAGED';

/**
 * A place where the journal is not as it was recorded. `position` is the first act concerned and `last` the last one, null where a break has no place in the order;
 * stream and version are null where they cannot be known any more.
 */
export interface Break {
  readonly code: BreakCode;
  readonly position: number | null;
  readonly last: number | null;
  readonly stream: Stream | null;
  readonly version: number | null;
  readonly message: string;
}

/** What a verification found: the number of acts read, the last of them with its hash, and every break in the order of positions. */
export interface Verification {
  readonly acts: number;
  readonly head: Head;
  readonly breaks: readonly Break[];
}

const SENTENCES: Readonly<Record<BreakCode, string>> = {
  CHAIN_BROKEN: 'is not as it was recorded, or does not follow the act before it',
  CONTENT_CHANGED: 'has another content than was recorded',
  CONTENT_MISSING: 'has lost its content',
  CONTENT_WITHOUT_ACT: 'has a content, but no act',
  ACT_MISSING: 'was recorded and is missing',
  ACT_INSERTED: 'stands in the journal and was never recorded there',
  REORDERED: 'does not stand where it was recorded',
  VERSION_GAP: 'has a version that does not follow the one before it in its stream',
  HEAD_DIFFERS: 'is not the last act that the head of the journal names',
  ANCHOR_DIFFERS: 'is not the act that was noted earlier: the journal was rewritten there or before',
  GUARD_DIFFERS: 'is not guarded by the database as it was made: somebody changed its tables or its triggers',
  DATABASE_DAMAGED: 'cannot be read: the database file is damaged there',
};

const subject = (position: number | null, last: number | null): string => {
  if (position === null) return 'The journal';
  return last === null || last === position ? `Act ${position}` : `Each act from ${position} to ${last}`;
};

/** The act that a break is about, as far as it is known. */
export interface Place {
  readonly position: number | null;
  readonly last?: number;
  readonly stream?: Stream;
  readonly version?: number;
}

/** A break at a place, with the sentence of its code or another one. */
export const breakAt = (code: BreakCode, { position, last, stream, version }: Place, message?: string): Break => ({
  code,
  position,
  last: last ?? position,
  stream: stream ?? null,
  version: version ?? null,
  message: message ?? `${subject(position, last ?? position)} ${SENTENCES[code]}.`,
});
