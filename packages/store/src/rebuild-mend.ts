import BetterSqlite3 from 'better-sqlite3';
import { Effect } from 'effect';
import type { Kysely } from 'kysely';
import type { DatabaseShape } from './database/database.ts';
import { inOrder } from './database/in-order.ts';
import { codeOf } from './database/sqlite-error.ts';
import { shapeOf } from './read/difference.ts';
import type { ReadTable } from './read/schema.ts';
import { tables } from './read/shape.ts';
import { execute } from './read/statement.ts';
import type { Comparison } from './rebuild-compare.ts';
import { expectedOf } from './rebuild-expected.ts';
import type { Structure } from './rebuild-structure.ts';
import type { Tables } from './tables.ts';

/** What cards rest on: while one of these tables is mended no card stands, and each comes back through the gate. */
const CARRIES_CARDS: ReadonlySet<ReadTable> = new Set(['application', 'interview', 'gate_override', 'assessment']);

const same = (columns: readonly string[]): string => columns.map((column) => `found.${column} IS expected.${column}`).join(' AND ');

/** Compared inside SQLite: what stands in a damaged row may be no text at all. */
const removeOthers = (table: ReadTable): string =>
  `DELETE FROM main.${table} AS found NOT INDEXED
    WHERE NOT EXISTS (SELECT 1 FROM ${expectedOf(table)} AS expected WHERE ${same(shapeOf(table).columns)})`;

const addMissing = (table: ReadTable): string => {
  const { columns, key } = shapeOf(table);
  const list = columns.join(', ');
  return `INSERT INTO main.${table} (${list}) SELECT ${list} FROM ${expectedOf(table)} AS expected
    WHERE NOT EXISTS (SELECT 1 FROM main.${table} AS found WHERE ${same(key)})`;
};

/** Makes unsound tables anew, gives the others the rows that differ, and lets every card pass the gate again whose grounds were touched. */
export const mend = async (db: Kysely<Tables>, comparisons: readonly Comparison[], structure: Structure): Promise<void> => {
  const different = comparisons.filter(({ differences }) => differences.length > 0);
  const anew = different.filter(({ isSound }) => !isSound).map(({ table }) => table);
  const others = different.filter(({ isSound }) => isSound).map(({ table }) => table);
  const grounds = different.some(({ table }) => CARRIES_CARDS.has(table));
  const refilled = new Set([...anew, ...others, ...(grounds ? (['card'] as const) : [])]);
  const statements = [
    ...(grounds && !anew.includes('card') ? ['DELETE FROM main.card'] : []),
    ...anew.map((table) => `DROP TABLE IF EXISTS main.${table}`),
    ...anew.flatMap((table) => (structure.get(table) ?? []).map(({ sql }) => sql)),
    ...others.toReversed().map(removeOthers),
    ...tables.filter((table) => refilled.has(table)).map(addMissing),
  ];
  await inOrder(statements, (statement) => execute(db, statement));
};

const discardIn = (path: string, unsound: readonly ReadTable[]): void => {
  const connection = new BetterSqlite3(path, { fileMustExist: true });
  try {
    connection.unsafeMode();
    connection.pragma('writable_schema = ON');
    const remove = connection.prepare('DELETE FROM sqlite_schema WHERE tbl_name = ?');
    connection.transaction(() => {
      for (const table of unsound) remove.run(table);
    })();
    connection.pragma('writable_schema = RESET');
    connection.exec('VACUUM');
  } finally {
    connection.close();
  }
};

/**
 * Takes tables out of a file whose pages are so damaged that SQLite cannot even remove them, and writes the file anew without those pages.
 * What else is damaged stays as it is.
 */
export const discard = Effect.fnUntraced(function* (database: DatabaseShape, unsound: readonly ReadTable[]) {
  const { rows } = yield* database.query((db) =>
    execute<{ file: string }>(db, "SELECT file FROM pragma_database_list WHERE name = 'main'"),
  );
  const path = rows[0]?.file ?? '';
  if (path === '') return;
  yield* Effect.try({ try: () => discardIn(path, unsound), catch: (cause) => cause }).pipe(
    Effect.catch((cause) => (codeOf(cause) === null ? Effect.die(cause) : Effect.void)),
  );
});
