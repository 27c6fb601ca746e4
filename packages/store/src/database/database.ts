import { existsSync } from 'node:fs';
import { StoreFailure } from '@protocol-registry/registry';
import { Context, Effect, Exit, Layer, Schedule, type Scope } from 'effect';
import { type ControlledTransaction, Kysely } from 'kysely';
import { migrate } from '../migration/migrate.ts';
import type { Tables } from '../tables.ts';
import { type Connection, connect, connectReader, MEMORY, type OpenOptions, pathOf, unusable } from './connection.ts';
import { dialectOf } from './dialect.ts';
import { codeOf, storeFailure } from './sqlite-error.ts';
import { DatabaseUnusable } from './unusable.ts';

/** What can be done with a database. */
export interface DatabaseShape {
  /** Runs statements built with Kysely: inside the transaction of who calls, by themselves where there is none; writes that belong together need one. */
  readonly query: <A>(run: (db: Kysely<Tables>) => Promise<A>) => Effect.Effect<A, StoreFailure>;
  /** Everything that the effect writes is kept if it succeeds, nothing if it fails or is interrupted. A transaction inside another one is part of it. */
  readonly transaction: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | StoreFailure, R>;
  /** A second connection, which only reads and sees the database as it is now. */
  readonly reader: Effect.Effect<Connection, DatabaseUnusable, Scope.Scope>;
}

/**
 * The database of the registry as a service.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { Database, openDatabase } from '@protocol-registry/store';
 *
 * const acts = Effect.gen(function* () {
 *   const database = yield* Database;
 *   return yield* database.query((db) => db.selectFrom('act').selectAll().execute());
 * });
 * await Effect.runPromise(Effect.provide(acts, openDatabase('sqlite::memory:'))) // => []
 * ```
 */
export class Database extends Context.Service<Database, DatabaseShape>()('@protocol-registry/store/Database') {}

/** The transaction that a fiber is in, and of which database. */
const Current = Context.Reference<{ readonly db: Kysely<Tables>; readonly transaction: ControlledTransaction<Tables> } | null>(
  '@protocol-registry/store/Current',
  { defaultValue: () => null },
);

const isBusy = ({ reason }: StoreFailure | DatabaseUnusable): boolean => reason === 'BUSY';

/** Another process that writes is waited for, ten seconds at most, while this one goes on. */
const patiently = <A, E extends StoreFailure | DatabaseUnusable, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.retry(effect, { while: isBusy, schedule: Schedule.max([Schedule.spaced('25 millis'), Schedule.during('10 seconds')]) });

/** An error of SQLite is a failure that can be told, and so is what already is one; anything else is a fault of the program. */
const attempt = <A>(run: () => Promise<A>): Effect.Effect<A, StoreFailure> =>
  Effect.tryPromise({ try: run, catch: (cause) => cause }).pipe(
    Effect.catch((cause) => {
      if (cause instanceof StoreFailure) return Effect.fail(cause);
      const code = codeOf(cause);
      return code === null ? Effect.die(cause) : Effect.fail(storeFailure(code, cause as Error));
    }),
  );

const commit = (transaction: ControlledTransaction<Tables>): Effect.Effect<void, StoreFailure> =>
  attempt(() => transaction.commit().execute()).pipe(Effect.tapError(() => rollback(transaction)));

/** A grave failure makes SQLite roll back by itself, and the second time is refused: either way nothing is kept. */
const rollback = (transaction: ControlledTransaction<Tables>): Effect.Effect<void> =>
  Effect.ignore(attempt(() => transaction.rollback().execute()));

const transactionOn =
  (db: Kysely<Tables>): DatabaseShape['transaction'] =>
  (effect) =>
    Effect.flatMap(Current, (current) =>
      current?.db === db
        ? effect
        : Effect.acquireUseRelease(
            patiently(attempt(() => db.startTransaction().execute())),
            (transaction) => Effect.provideService(effect, Current, { db, transaction }),
            (transaction, exit) => (Exit.isSuccess(exit) ? commit(transaction) : rollback(transaction)),
          ),
    );

const queryOn =
  (db: Kysely<Tables>): DatabaseShape['query'] =>
  (run) =>
    Effect.flatMap(Current, (current) =>
      current?.db === db ? attempt(() => run(current.transaction)) : patiently(attempt(() => run(db))),
    );

/** A file is opened a second time; a database in memory is copied, between two transactions. */
const readerOf = (url: string, connection: Connection, db: Kysely<Tables>): DatabaseShape['reader'] =>
  connection.memory
    ? Effect.promise(() => db.connection().execute(async () => connection.serialize())).pipe(
        Effect.flatMap((copy) => connectReader(url, copy)),
      )
    : connectReader(url, connection.name);

/**
 * Opens a database, brings it to today's shape and closes it with the layer: `sqlite:PATH`, or `sqlite::memory:` for one that lives as long as the layer.
 * The folder and the file are made where there are none; with `existing`, a file that is not there or holds nothing is refused instead. Several processes may open the same file.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { Database, openDatabase } from '@protocol-registry/store';
 *
 * const opened = Effect.provide(Database, openDatabase('postgres://localhost'));
 * (await Effect.runPromise(Effect.flip(opened))).reason // => 'ADDRESS'
 * ```
 */
export const openDatabase = (url: string, options: OpenOptions = {}): Layer.Layer<Database, DatabaseUnusable> =>
  Layer.effect(
    Database,
    Effect.gen(function* () {
      const connection = yield* patiently(connect(url, options));
      const db = new Kysely<Tables>({ dialect: dialectOf(connection) });
      yield* patiently(Effect.tryPromise({ try: () => migrate(db), catch: unusable(url) }));
      return Database.of({ query: queryOn(db), transaction: transactionOn(db), reader: readerOf(url, connection, db) });
    }),
  );

/** A connection that reads a database file as it stands, without bringing it to today's shape: for a file that may be damaged. */
export const openReader = (url: string): Effect.Effect<Connection, DatabaseUnusable, Scope.Scope> =>
  Effect.flatMap(pathOf(url), (path) =>
    path === MEMORY || !existsSync(path)
      ? Effect.fail(new DatabaseUnusable({ url, reason: 'MISSING' }))
      : patiently(connectReader(url, path)),
  );
