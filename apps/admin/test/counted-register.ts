import type { Register } from '@protocol-registry/admin';
import type { Chance } from '@protocol-registry/domain';
import { Chances, Journal } from '@protocol-registry/registry';
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
  /** The statements that ran since this was last asked: what each asked, with which values, and how many rows it gave. */
  readonly trace: () => readonly string[];
}

/** Chance that brings nothing. */
export const noChance: Chance = { isFollowedUp: 0.9, followUp: 0, isPaused: 0.9, pauseFrom: 0, pauseLength: 0 };

type Connection = Parameters<Parameters<Database['Service']['query']>[0]>[0];

const recorder = (seen: string[]): Parameters<Connection['withPlugin']>[0] => ({
  transformQuery: ({ node }) => {
    seen.push(JSON.stringify(node));
    return node;
  },
  transformResult: async ({ result }) => {
    seen.push(`${result.rows.length} rows`);
    return result;
  },
});

const isStatement = (line: string): boolean => line.startsWith('{');

/** A register in memory, on a clock that stands still. */
export const countedRegister = (now: number, chance: Chance = noChance): CountedRegister => {
  const seen: string[] = [];
  const counted = Layer.effect(
    Database,
    Effect.map(Database, (database) => ({
      ...database,
      query: (run) => database.query((db) => run(db.withPlugin(recorder(seen)))),
    })),
  ).pipe(Layer.provide(openDatabase('sqlite::memory:')));
  const keys = memoryKeys();
  const journal = Layer.effect(Journal, openJournal(plainCodec, readTablesProjection, keys));
  const layer = Layer.mergeAll(journal, readModel, credentials, drafts(keys), outlines(keys));
  const runtime = ManagedRuntime.make(Layer.provideMerge(layer, counted));
  const clock = { currentTimeMillisUnsafe: () => now, currentTimeMillis: Effect.succeed(now) };
  const trace = (): readonly string[] => seen.splice(0);
  return {
    run: (effect) =>
      runtime.runPromise(
        Clock.clockWith((system) =>
          Effect.provideService(Effect.result(effect), Clock.Clock, Object.assign(Object.create(system), clock)),
        ).pipe(Effect.provideService(Chances, Effect.succeed(chance))),
      ),
    statements: () => trace().filter(isStatement).length,
    trace,
  };
};
