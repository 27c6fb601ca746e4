import { type StreamKind, streamForms } from '@protocol-registry/domain';
import { evolve, initialState, readAct, StoreFailure, type StreamState, type WrittenAct } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { FoldedStream } from './rows/rows.ts';

/** An act of a stream and where it stands in the journal. */
export interface PlacedAct extends WrittenAct {
  readonly position: number;
}

/** Whether streams of a kind have read tables. */
export const isStreamKind = (kind: string): kind is StreamKind => Object.hasOwn(streamForms, kind);

/** A stream before its first act. */
export const unwritten = (kind: StreamKind, id: string): FoldedStream => ({ id, state: initialState(kind), version: 0, position: 0 });

const unreadable = ({ kind, position }: PlacedAct, cause: string): StoreFailure =>
  new StoreFailure({ reason: 'UNREADABLE', message: `Act ${position} (${kind}) cannot be read.`, cause });

const evolved = (state: StreamState, written: PlacedAct): Result.Result<StreamState, StoreFailure> => {
  if (written.content === null) return Result.succeed(state);
  return Result.mapBoth(readAct(written), {
    onSuccess: (act) => evolve(state, act, written.version),
    onFailure: (cause) => unreadable(written, cause),
  });
};

/** A stream after more of its acts; an act whose content was erased counts as a version and changes nothing else. */
export const foldOn = (before: FoldedStream, acts: readonly PlacedAct[]): Result.Result<FoldedStream, StoreFailure> => {
  let { state, version, position } = before;
  for (const act of acts) {
    const after = evolved(state, act);
    if (Result.isFailure(after)) return Result.fail(after.failure);
    state = after.success;
    ({ version, position } = act);
  }
  return Result.succeed({ ...before, state, version, position });
};
