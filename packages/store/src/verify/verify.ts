import type { Head } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { type Connection } from '../database/connection.ts';
import { Database, openReader } from '../database/database.ts';
import { codeOf } from '../database/sqlite-error.ts';
import type { DatabaseUnusable } from '../database/unusable.ts';
import { breakAt, type Verification } from './break.ts';
import { Examination } from './examination.ts';
import { changedGuards } from './guards.ts';
import { orDamaged, pages } from './pages.ts';

/** As many faults of the file as SQLite is asked to list. */
const LISTED = 20;

const headOf = (connection: Connection): Head | null => {
  const select = 'SELECT position, lower(hex(hash)) AS hash FROM journal_head WHERE id = 1';
  return orDamaged(() => connection.prepare<[], Head>(select).get()) ?? null;
};

const lastPosition = (connection: Connection): number =>
  orDamaged(() => connection.prepare<[], number>('SELECT coalesce(max(position), 0) FROM act').pluck().get()) ?? 0;

const damaged = (examination: Examination, message: string): void =>
  examination.report(breakAt('DATABASE_DAMAGED', { position: null }, `The database file is damaged: ${message}`));

/** The form of the file itself, which SQLite checks: pages, indexes, types of columns. */
const examineFile = (connection: Connection, examination: Examination): void => {
  const lines = orDamaged(() => connection.prepare<[], string>(`PRAGMA integrity_check(${LISTED})`).pluck().all());
  if (lines === null) damaged(examination, 'its pages cannot be checked.');
  else for (const line of lines.filter((text) => text !== 'ok')) damaged(examination, line);
};

const examineGuards = (connection: Connection, examination: Examination): void => {
  const names = changedGuards(connection);
  const message = `The database does not guard the journal as it was made to: ${names.join(', ')}.`;
  if (names.length > 0) examination.report(breakAt('GUARD_DIFFERS', { position: null }, message));
};

const examineContents = (connection: Connection, examination: Examination): void => {
  const select = 'SELECT position FROM act_content WHERE position NOT IN (SELECT position FROM act) ORDER BY position';
  for (const position of orDamaged(() => connection.prepare<[], number>(select).pluck().all()) ?? [])
    examination.takeContentWithoutAct(position);
};

/** The steps of a verification; what is found so far stays found where the file can be read no further. */
const steps = function* (connection: Connection, end: Head | null, examination: Examination): Generator<void> {
  examineFile(connection, examination);
  examineGuards(connection, examination);
  yield;
  for (const page of pages(connection, end?.position ?? lastPosition(connection))) {
    for (const entry of page) examination.take(entry);
    yield;
  }
  examineContents(connection, examination);
};

/** Takes a step; whether it was the last one. */
const step = (running: Generator<void>, examination: Examination): boolean => {
  try {
    return running.next().done === true;
  } catch (error) {
    if (codeOf(error) === null || !(error instanceof Error)) throw error;
    damaged(examination, error.message);
    return true;
  }
};

const examine = Effect.fnUntraced(function* (connection: Connection, anchor: Head | null) {
  const end = headOf(connection);
  const examination = new Examination(end, anchor);
  const running = steps(connection, end, examination);
  while (!step(running, examination)) yield* Effect.yieldNow;
  return examination.finish();
});

/**
 * Verifies the journal of an open database: that every act stands as it was recorded, with its content, and that none is missing, was added or changed places.
 * With a head that was noted earlier it also finds that the whole chain was computed anew. Works on the state of one moment while others go on writing.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { openDatabase, verifyJournal } from '@protocol-registry/store';
 *
 * const { acts, breaks } = await Effect.runPromise(Effect.provide(verifyJournal(), openDatabase('sqlite::memory:')));
 * acts // => 0
 * breaks // => []
 * ```
 */
export const verifyJournal = (anchor: Head | null = null): Effect.Effect<Verification, DatabaseUnusable, Database> =>
  Effect.gen(function* () {
    const database = yield* Database;
    return yield* examine(yield* database.reader, anchor);
  }).pipe(Effect.scoped);

/**
 * Verifies the journal in a database file without opening it for use: a file may be too damaged for that, and is left as it is.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { verifyFile } from '@protocol-registry/store';
 *
 * (await Effect.runPromise(Effect.flip(verifyFile('sqlite:no/such.db')))).reason // => 'MISSING'
 * ```
 */
export const verifyFile = (url: string, anchor: Head | null = null): Effect.Effect<Verification, DatabaseUnusable> =>
  openReader(url).pipe(
    Effect.flatMap((connection) => examine(connection, anchor)),
    Effect.scoped,
  );
