import type { Register } from '@protocol-registry/admin';
import { Journal } from '@protocol-registry/registry';
import {
  credentials,
  Database,
  drafts,
  memoryKeys,
  openDatabase,
  openJournal,
  outlines,
  plainCodec,
  readModel,
  readTablesProjection,
} from '@protocol-registry/store';
import { Clock, Effect, Layer, ManagedRuntime } from 'effect';

/** A register that counts the statements that it runs. */
export interface CountedRegister extends Register {
  /** How many statements ran since this was last asked. */
  readonly statements: () => number;
}

/** A register in memory, on a clock that stands still. */
export const countedRegister = (now: number): CountedRegister => {
  let count = 0;
  const counted = Layer.effect(
    Database,
    Effect.map(Database, (database) => ({
      ...database,
      query: (run) => {
        count += 1;
        return database.query(run);
      },
    })),
  ).pipe(Layer.provide(openDatabase('sqlite::memory:')));
  const keys = memoryKeys();
  const journal = Layer.effect(Journal, openJournal(plainCodec, readTablesProjection, keys));
  const layer = Layer.mergeAll(journal, readModel, credentials, drafts(keys), outlines(keys));
  const runtime = ManagedRuntime.make(Layer.provideMerge(layer, counted));
  const clock = { currentTimeMillisUnsafe: () => now, currentTimeMillis: Effect.succeed(now) };
  return {
    run: (effect) =>
      runtime.runPromise(
        Clock.clockWith((system) => Effect.provideService(Effect.result(effect), Clock.Clock, Object.assign(Object.create(system), clock))),
      ),
    statements: () => {
      const ran = count;
      count = 0;
      return ran;
    },
  };
};
