import type { StreamKind } from '@protocol-registry/domain';
import { Effect } from 'effect';
import { journalFailure, type RegistryFailure } from '../failure.ts';
import { Journal, type RecordedAct } from '../journal/journal.ts';
import type { States } from '../state.ts';
import { foldedRead, type StreamRead } from './stream.ts';

/** A stream as it was known at an instant; `all` are its acts with those that were recorded later. */
export interface KnownRead<S> extends StreamRead<S> {
  readonly all: readonly RecordedAct[];
}

/** A stream is cut at its first act that was recorded later: no act counts without those before it. */
export const recordedBy = (acts: readonly RecordedAct[], known: number): readonly RecordedAct[] => {
  const end = acts.findIndex(({ recordedAt }) => recordedAt > known);
  return end === -1 ? acts : acts.slice(0, end);
};

/** Reads a stream as it was known at an instant in milliseconds since 1970. */
export const readKnown: <K extends StreamKind>(
  kind: K,
  id: string,
  known: number,
) => Effect.Effect<KnownRead<States[K]>, RegistryFailure, Journal> = Effect.fnUntraced(function* (kind, id, known) {
  const journal = yield* Journal;
  const all = yield* Effect.mapError(journal.read({ kind, id }), journalFailure);
  return { ...(yield* foldedRead(kind, recordedBy(all, known))), all };
});
