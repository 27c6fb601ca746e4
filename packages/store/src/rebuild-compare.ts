import type { StoreFailure } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Kysely } from 'kysely';
import type { DatabaseShape } from './database/database.ts';
import { type AnyRow, shapeOf } from './read/difference.ts';
import type { ReadTable } from './read/schema.ts';
import { execute } from './read/statement.ts';
import { expectedOf } from './rebuild-expected.ts';
import type { Part } from './rebuild-structure.ts';
import type { Tables } from './tables.ts';

/**
 * Something in which a table is not what the journal says. In a row that has other values than it should `column` names one of them; where a whole row is missing
 * or one too many, `column` is null and the row is given as JSON. Where a table, an index or a trigger is not as it should be, `key` is its name;
 * where the file is damaged, `key` is null and `found` tells how.
 */
export interface Difference {
  readonly table: ReadTable;
  readonly key: string | null;
  readonly column: string | null;
  readonly found: string | number | null;
  readonly expected: string | number | null;
}

/**
 * What a comparison of a table came to. A table that is not sound is written anew, of a sound one the rows that differ.
 * Where SQLite gave up reading, it refuses to write in the same transaction as well.
 */
export interface Comparison {
  readonly table: ReadTable;
  readonly isSound: boolean;
  readonly isReadable: boolean;
  readonly differences: readonly Difference[];
}

type Cell = string | number | null;

/** A value of a row; bytes, which no table should have, in hexadecimal. */
const cell = (value: unknown): Cell => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : null;
};

const keyText = (table: ReadTable, row: AnyRow): string =>
  shapeOf(table)
    .key.map((column) => String(cell(row[column])))
    .join(' ');

const asText = (row: AnyRow): string => JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? cell(value) : value));

/** The rows that should be there have no types of their own: without the type of what is there, which the plus takes away, every column of the key is searched. */
const sameKey = (table: ReadTable): string =>
  shapeOf(table)
    .key.map((column) => `expected.${column} IS +found.${column}`)
    .join(' AND ');

const changedRows = async (db: Kysely<Tables>, table: ReadTable): Promise<readonly (readonly [AnyRow, AnyRow])[]> => {
  const { columns, key } = shapeOf(table);
  const others = columns.filter((column) => !key.includes(column));
  if (others.length === 0) return [];
  const select = columns.map((column, index) => `found.${column} AS f${index}, expected.${column} AS e${index}`).join(', ');
  const { rows } = await execute(
    db,
    `SELECT ${select} FROM main.${table} AS found NOT INDEXED CROSS JOIN ${expectedOf(table)} AS expected ON ${sameKey(table)}
      WHERE NOT (${others.map((column) => `found.${column} IS expected.${column}`).join(' AND ')})`,
  );
  const side = (row: AnyRow, letter: string): AnyRow =>
    Object.fromEntries(columns.map((column, index) => [column, row[`${letter}${index}`] ?? null]));
  return rows.map((row) => [side(row, 'f'), side(row, 'e')]);
};

const surplusRows = async (db: Kysely<Tables>, table: ReadTable): Promise<readonly AnyRow[]> => {
  const { rows } = await execute(
    db,
    `SELECT found.* FROM main.${table} AS found NOT INDEXED WHERE NOT EXISTS (SELECT 1 FROM ${expectedOf(table)} AS expected WHERE ${sameKey(table)})`,
  );
  return rows;
};

const missingRows = async (db: Kysely<Tables>, table: ReadTable): Promise<readonly AnyRow[]> => {
  const key = shapeOf(table).key.join(', ');
  const { rows } = await execute(
    db,
    `SELECT * FROM ${expectedOf(table)} WHERE (${key}) NOT IN (SELECT ${key} FROM main.${table} AS found NOT INDEXED)`,
  );
  return rows;
};

/** The values of a row that are not as they should be; bytes that are no text may look the same, then the row is named. */
const columnDifferences = (table: ReadTable, found: AnyRow, expected: AnyRow): readonly Difference[] => {
  const key = keyText(table, found);
  const columns = shapeOf(table).columns.filter((column) => found[column] !== expected[column]);
  if (columns.length === 0) return [{ table, key, column: null, found: asText(found), expected: asText(expected) }];
  return columns.map((column) => ({ table, key, column, found: cell(found[column]), expected: cell(expected[column]) }));
};

const compareRows = async (db: Kysely<Tables>, table: ReadTable): Promise<Comparison> => {
  const changed = await changedRows(db, table);
  const surplus = await surplusRows(db, table);
  const missing = await missingRows(db, table);
  return {
    table,
    isSound: true,
    isReadable: true,
    differences: [
      ...changed.flatMap(([found, expected]) => columnDifferences(table, found, expected)),
      ...surplus.map((row) => ({ table, key: keyText(table, row), column: null, found: asText(row), expected: null })),
      ...missing.map((row) => ({ table, key: keyText(table, row), column: null, found: null, expected: asText(row) })),
    ],
  };
};

const unsound = (table: ReadTable, differences: readonly Difference[], isReadable: boolean): Comparison => ({
  table,
  isSound: false,
  isReadable,
  differences,
});

const damaged = (table: ReadTable, found: string): Difference => ({ table, key: null, column: null, found, expected: 'ok' });

/** What SQLite says of the pages of a table and its indexes. */
const damages = async (db: Kysely<Tables>, table: ReadTable): Promise<readonly Difference[]> => {
  const { rows } = await execute<{ integrity_check: string }>(db, `PRAGMA main.integrity_check('${table}')`);
  return rows.filter(({ integrity_check: text }) => text !== 'ok').map(({ integrity_check: text }) => damaged(table, text));
};

/** What a reading gives, or that the file is damaged there. */
const orDamaged = <A>(database: DatabaseShape, table: ReadTable, read: (db: Kysely<Tables>) => Promise<A>) =>
  Effect.result(database.query(read)).pipe(
    Effect.flatMap((result): Effect.Effect<Result.Result<A, Difference>, StoreFailure> => {
      if (Result.isSuccess(result)) return Effect.succeed(Result.succeed(result.success));
      const { failure } = result;
      return failure.reason === 'DAMAGED' ? Effect.succeed(Result.fail(damaged(table, failure.message))) : Effect.fail(failure);
    }),
  );

/** The parts of a table that it has otherwise than it should, does not have, or should not have. */
const structureDifferences = (table: ReadTable, found: readonly Part[], expected: readonly Part[]): readonly Difference[] => {
  const [has, should] = [found, expected].map((parts) => new Map(parts.map(({ name, sql }) => [name, sql])));
  const names = new Set([...found, ...expected].map(({ name }) => name));
  return [...names]
    .map((name) => ({ table, key: name, column: null, found: has?.get(name) ?? null, expected: should?.get(name) ?? null }))
    .filter((part) => part.found !== part.expected);
};

/** Compares a table with what the journal says: its parts, the pages of the file, and every row. */
export const compareTable = Effect.fnUntraced(function* (
  database: DatabaseShape,
  table: ReadTable,
  found: readonly Part[],
  expected: readonly Part[],
): Effect.fn.Return<Comparison, StoreFailure> {
  const structure = structureDifferences(table, found, expected);
  if (structure.some(({ key }) => key === table)) return unsound(table, structure, true);
  const pages = yield* orDamaged(database, table, (db) => damages(db, table));
  const rows = yield* orDamaged(database, table, (db) => compareRows(db, table));
  if (Result.isFailure(pages)) return unsound(table, [...structure, pages.failure], false);
  if (Result.isFailure(rows)) return unsound(table, [...structure, ...pages.success, rows.failure], false);
  const damage = [...structure, ...pages.success];
  return damage.length === 0 ? rows.success : unsound(table, [...damage, ...rows.success.differences], true);
});
