import type { Act, StreamKind } from '@protocol-registry/domain';
import { Journal, ReadModel, writeAct } from '@protocol-registry/registry';
import { memoryKeys, openDatabase, openJournal, plainCodec, readModel, readTablesProjection } from '@protocol-registry/store';
import { Effect, Layer, ManagedRuntime } from 'effect';
import { afterAll } from 'vitest';

/** Acts of one stream, in their order. */
export interface Recorded {
  readonly kind: StreamKind;
  readonly id: string;
  readonly acts: readonly Act[];
}

export const stream = (kind: StreamKind, id: string, ...acts: readonly Act[]): Recorded => ({ kind, id, acts });

/** A register in memory with its lists, closed after the tests of the file. */
export const openRegister = (actor = 'O-1') => {
  const journal = Layer.effect(Journal, openJournal(plainCodec, readTablesProjection, memoryKeys()));
  const runtime = ManagedRuntime.make(Layer.mergeAll(journal, readModel).pipe(Layer.provideMerge(openDatabase('sqlite::memory:'))));
  const versions = new Map<string, number>();
  afterAll(() => runtime.dispose());

  const record = (...streams: readonly Recorded[]): Promise<void> =>
    runtime.runPromise(
      Effect.gen(function* () {
        const { append } = yield* Journal;
        for (const { acts, id, kind } of streams) {
          const before = versions.get(`${kind} ${id}`) ?? 0;
          versions.set(`${kind} ${id}`, before + acts.length);
          yield* append([{ stream: { kind, id }, expectedVersion: before, acts: acts.map(writeAct) }], {
            actor,
            recordedAt: 1_767_225_600_000,
          });
        }
      }),
    );

  const ask = <A, E>(question: (read: ReadModel) => Effect.Effect<A, E>): Promise<A> =>
    runtime.runPromise(Effect.flatMap(ReadModel, question));

  return { record, ask };
};
