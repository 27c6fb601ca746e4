import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3, { type Database as Connection } from 'better-sqlite3';
import { Effect, type Scope } from 'effect';
import { APPLICATION_ID } from '../migration/journal.ts';
import { isKnown } from '../migration/migrate.ts';
import { codeOf } from './sqlite-error.ts';
import { DatabaseUnusable, type UnusableReason } from './unusable.ts';

export type { Connection };

export const MEMORY = ':memory:';

/** Waiting inside SQLite stops the whole process, so it waits briefly there and the rest between attempts. */
const WAIT_MILLISECONDS = 50;

/** Pages that are kept in memory, in kibibytes: the lists of a large register are read from there. */
const CACHE = 65_536;

const SETTINGS = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'recursive_triggers = ON', `cache_size = -${CACHE}`];

/** Where a database lies: what follows `sqlite:`. */
export const pathOf = (url: string): Effect.Effect<string, DatabaseUnusable> => {
  const path = /^sqlite:(.+)$/s.exec(url)?.[1];
  return path === undefined ? Effect.fail(new DatabaseUnusable({ url, reason: 'ADDRESS' })) : Effect.succeed(path);
};

const REASONS: readonly (readonly [RegExp, UnusableReason])[] = [
  [/^SQLITE_NOTADB/, 'NOT_A_DATABASE'],
  [/^SQLITE_(BUSY|LOCKED)/, 'BUSY'],
  [/^SQLITE_CORRUPT/, 'DAMAGED'],
];

/** What went wrong while a database was opened, as something that can be said. */
export const unusable =
  (url: string) =>
  (cause: unknown): DatabaseUnusable => {
    if (cause instanceof DatabaseUnusable) return cause;
    const code = codeOf(cause) ?? '';
    return new DatabaseUnusable({ url, reason: REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'CANNOT_OPEN', cause });
  };

const executedMigrations = (connection: Connection): readonly string[] =>
  connection.prepare<[], string>('SELECT name FROM kysely_migration ORDER BY name').pluck().all();

/** How a database is opened: with `existing` one that is not there, or is empty, is refused where it would be made otherwise. */
export interface OpenOptions {
  readonly existing?: boolean;
}

/** A file with tables in it must be this program's, and of a release that this one knows; one without may be a register that was cut off. */
const refusal = (connection: Connection, { existing = false }: OpenOptions): UnusableReason | null => {
  if (connection.pragma('schema_version', { simple: true }) === 0) return existing ? 'EMPTY' : null;
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) return 'OTHER_PROGRAM';
  return isKnown(executedMigrations(connection)) ? null : 'NEWER';
};

const prepared = (url: string, connection: Connection, options: OpenOptions): Connection => {
  try {
    const reason = refusal(connection, options);
    if (reason !== null) throw new DatabaseUnusable({ url, reason });
    for (const setting of SETTINGS) connection.pragma(setting);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

const closing = (connection: Connection): Effect.Effect<void> => Effect.sync(() => connection.close());

/** A connection that reads and writes; creates the file and its folder where there is none, unless it must exist. */
export const connect = (url: string, options: OpenOptions = {}): Effect.Effect<Connection, DatabaseUnusable, Scope.Scope> =>
  Effect.flatMap(pathOf(url), (path) => {
    const open = () => {
      if (path === MEMORY) return prepared(url, new BetterSqlite3(path), {});
      if (options.existing === true && !existsSync(path)) throw new DatabaseUnusable({ url, reason: 'MISSING' });
      mkdirSync(dirname(path), { recursive: true });
      return prepared(url, new BetterSqlite3(path, { timeout: WAIT_MILLISECONDS }), options);
    };
    return Effect.acquireRelease(Effect.try({ try: open, catch: unusable(url) }), closing);
  });

/** A connection that only reads, and sees the database as it is now until it closes. It takes a damaged file as it is; from a copy in memory it reads the copy. */
export const connectReader = (url: string, source: string | Buffer): Effect.Effect<Connection, DatabaseUnusable, Scope.Scope> => {
  const open = () => {
    const connection = new BetterSqlite3(source, { readonly: true, timeout: WAIT_MILLISECONDS });
    connection.pragma('cell_size_check = ON');
    connection.exec('BEGIN');
    connection.pragma('schema_version');
    return connection;
  };
  return Effect.acquireRelease(Effect.try({ try: open, catch: unusable(url) }), closing);
};
