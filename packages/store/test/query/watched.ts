import { ReadModel } from '@protocol-registry/registry';
import BetterSqlite3 from 'better-sqlite3';
import { Effect, Layer } from 'effect';
import { Kysely } from 'kysely';
import { Database } from '../../src/database/database.ts';
import { dialectOf } from '../../src/database/dialect.ts';
import { migrate } from '../../src/migration/migrate.ts';
import { readModel } from '../../src/read/read-model.ts';
import type { Tables } from '../../src/tables.ts';

/** A statement as it was run. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A database in memory of which each statement is noted. */
export const watchedDatabase = async () => {
  const connection = new BetterSqlite3(':memory:');
  const statements: Statement[] = [];
  const db = new Kysely<Tables>({
    dialect: dialectOf(connection),
    log: ({ level, query }) => {
      if (level === 'query') statements.push({ sql: query.sql, parameters: query.parameters });
    },
  });
  await migrate(db);
  const database = Database.of({
    query: (run) => Effect.promise(() => run(db)),
    transaction: (effect) => effect,
    reader: Effect.die('not read a second time'),
  });
  const lists = Layer.provide(readModel, Layer.succeed(Database, database));

  /** Asks the lists, and gives the answer with the statements that it took. */
  const ask = async <A, E>(question: (read: ReadModel) => Effect.Effect<A, E>) => {
    statements.length = 0;
    const answer = await Effect.runPromise(Effect.flatMap(ReadModel, question).pipe(Effect.provide(lists)));
    return { answer, statements: [...statements] };
  };

  /** How SQLite goes about a statement: one line a step. */
  const planOf = ({ parameters, sql }: Statement): readonly string[] =>
    connection
      .prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail);

  return { connection, database, ask, planOf };
};

export type WatchedDatabase = Awaited<ReturnType<typeof watchedDatabase>>;
