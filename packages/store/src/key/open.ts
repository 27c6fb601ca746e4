import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { StoreFailure } from '@protocol-registry/registry';
import { Clock, Effect, Result } from 'effect';
import { type Kysely, sql } from 'kysely';
import { Database, type DatabaseShape } from '../database/database.ts';
import type { Tables } from '../tables.ts';
import { unwrap } from './dossier.ts';
import { makeFile, readKeys } from './file.ts';
import { newOfficeKey, type OfficeKey } from './office.ts';
import { fileRing, type KeyRing } from './ring.ts';
import { type KeysReason, KeysUnusable } from './unusable.ts';

/** Where a path leads, through every link, also where its end is not there yet. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
};

const isWithin = (folder: string, file: string): boolean => !/^\.\.(?:[/\\]|$)|^[A-Za-z]:/.test(relative(folder, file));

const databasePath = async (db: Kysely<Tables>): Promise<string> => {
  const { rows } = await sql<{ file: string }>`SELECT file FROM pragma_database_list WHERE name = 'main'`.execute(db);
  return rows[0]?.file ?? '';
};

/** One copy of a folder must not take both the database and the keys to it. */
export const assertApart = Effect.fnUntraced(function* ({ query }: DatabaseShape, file: string) {
  const path = yield* query(databasePath);
  if (path !== '' && isWithin(dirname(realPath(path)), realPath(resolve(file)))) {
    return yield* Effect.fail(new KeysUnusable({ file, reason: 'BESIDE' }));
  }
});

/** What a database holds that stands in the way of a new key: sealed things, or acts at all. */
const holdings = async (db: Kysely<Tables>): Promise<'nothing' | 'acts' | 'sealed'> => {
  const { rows } = await sql<{ holds: 'nothing' | 'acts' | 'sealed' }>`SELECT CASE
    WHEN EXISTS (SELECT 1 FROM dossier_key) OR EXISTS (SELECT 1 FROM draft) THEN 'sealed'
    WHEN EXISTS (SELECT 1 FROM act) THEN 'acts'
    ELSE 'nothing' END AS holds`.execute(db);
  return rows[0]?.holds ?? 'sealed';
};

const sample = async (db: Kysely<Tables>): Promise<readonly Tables['dossier_key'][]> => {
  const { rows } = await sql<Tables['dossier_key']>`SELECT stream_id, office_key, nonce, wrapped FROM dossier_key
    WHERE (office_key, stream_id) IN (SELECT office_key, min(stream_id) FROM dossier_key GROUP BY office_key)`.execute(db);
  return rows;
};

/** Tries one dossier of each key of the office: a file that does not open this database is found before anything is sealed with it. */
const assertOpens = Effect.fnUntraced(function* ({ query }: DatabaseShape, file: string, keys: readonly OfficeKey[]) {
  for (const row of yield* query(sample)) {
    const key = keys.find(({ id }) => id === row.office_key);
    if (key !== undefined && unwrap(row, key) !== null) continue;
    const reason = key === undefined ? 'UNKNOWN_KEY' : 'WRONG_KEY';
    return yield* Effect.fail(new KeysUnusable({ file, reason, key: row.office_key }));
  }
});

/** The keys of a file that belongs to the database. */
export const heldKeys = Effect.fnUntraced(function* (file: string) {
  const database = yield* Database;
  yield* assertApart(database, file);
  const keys = yield* Effect.fromResult(readKeys(file));
  yield* assertOpens(database, file, keys);
  return keys;
});

/** Makes a key file while nobody else can record anything, unless the database holds too much for that. */
const makeUnless = Effect.fnUntraced(function* (file: string, refusals: Partial<Record<'acts' | 'sealed', KeysReason>>) {
  const database = yield* Database;
  yield* assertApart(database, file);
  const now = yield* Clock.currentTimeMillis;
  return yield* database.transaction(
    Effect.flatMap(database.query(holdings), (holds) => {
      const reason = holds === 'nothing' ? undefined : refusals[holds];
      return reason === undefined ? Effect.fromResult(makeFile(file, newOfficeKey(now))) : Effect.fail(new KeysUnusable({ file, reason }));
    }),
  );
});

const isMissing = (file: string): boolean =>
  Result.match(readKeys(file), { onSuccess: () => false, onFailure: ({ reason }) => reason === 'MISSING' });

/**
 * The keys of a file for an open database. The file is made where the database holds no act; beside one that does, a missing file is refused, and so is every file
 * whose keys do not open what is sealed there. Fails with a `KeysUnusable` that says what is wrong.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { openDatabase, openKeys } from '@protocol-registry/store';
 *
 * const opened = Effect.provide(openKeys('/dev/null'), openDatabase('sqlite::memory:'));
 * (await Effect.runPromise(Effect.flip(opened)))._tag // => 'KeysUnusable'
 * ```
 */
export const openKeys: (file: string) => Effect.Effect<KeyRing, KeysUnusable | StoreFailure, Database> = Effect.fn('Store.openKeys')(
  function* (file: string) {
    if (isMissing(file)) yield* makeUnless(file, { acts: 'MISSING', sealed: 'MISSING' });
    return fileRing(file, yield* heldKeys(file));
  },
);

/**
 * Makes a key file for a database in which nothing is sealed yet, also where it holds acts: for a register that is older than the protection, or that a command made.
 * A file that is there is never overwritten.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { createKeys, openDatabase } from '@protocol-registry/store';
 *
 * const created = Effect.provide(createKeys('/dev/null'), openDatabase('sqlite::memory:'));
 * (await Effect.runPromise(Effect.flip(created))).reason // => 'EXISTS'
 * ```
 */
export const createKeys: (file: string) => Effect.Effect<OfficeKey['id'], KeysUnusable | StoreFailure, Database> = Effect.fn(
  'Store.createKeys',
)(function* (file: string) {
  const made = yield* makeUnless(file, { sealed: 'NEEDED' });
  if (made === 'there') return yield* Effect.fail(new KeysUnusable({ file, reason: 'EXISTS' }));
  const [key] = yield* heldKeys(file);
  return key?.id ?? '';
});
