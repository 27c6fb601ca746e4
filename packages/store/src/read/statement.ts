import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import { inOrder } from '../database/in-order.ts';
import type { Tables } from '../tables.ts';
import { type AnyRow, shapeOf } from './difference.ts';
import type { ReadTable } from './schema.ts';

/** Rows that go into one statement: as one text of JSON, whatever their number. */
const CHUNK = 5000;

const value = (index: number): string => `value ->> ${index}`;

/** The statement that adds rows to a table. */
const insertInto = (target: string, columns: readonly string[]): string =>
  `INSERT INTO ${target} (${columns.join(', ')}) SELECT ${columns.map((_, index) => value(index)).join(', ')} FROM json_each(?)`;

const deleteFrom = (table: ReadTable, key: readonly string[]): string =>
  `DELETE FROM ${table} WHERE (${key.join(', ')}) IN (SELECT ${key.map((_, index) => value(index)).join(', ')} FROM json_each(?))`;

const update = (table: ReadTable, key: readonly string[], others: readonly string[]): string => {
  const set = others.map((column, index) => `${column} = row.${value(key.length + index)}`);
  const where = key.map((column, index) => `${table}.${column} = row.${value(index)}`);
  return `UPDATE ${table} SET ${set.join(', ')} FROM json_each(?) AS row WHERE ${where.join(' AND ')}`;
};

/** SQLite keeps well-formed text only. */
const stored = (cell: string | number | null | undefined): string | number | null =>
  typeof cell === 'string' ? cell.toWellFormed() : (cell ?? null);

const asJson = (rows: readonly AnyRow[], columns: readonly string[]): string =>
  JSON.stringify(rows.map((row) => columns.map((column) => stored(row[column]))));

const run = async (db: Kysely<Tables>, statement: string, rows: readonly AnyRow[], columns: readonly string[]): Promise<void> => {
  const starts = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => index * CHUNK);
  await inOrder(starts, (start) => db.executeQuery(CompiledQuery.raw(statement, [asJson(rows.slice(start, start + CHUNK), columns)])));
};

/** Adds rows to a table, or to another one with the same columns. */
export const addRows = (db: Kysely<Tables>, table: ReadTable, rows: readonly AnyRow[], target: string = table): Promise<void> => {
  const { columns } = shapeOf(table);
  return run(db, insertInto(target, columns), rows, columns);
};

/** Removes the rows with the keys of these. */
export const removeRows = (db: Kysely<Tables>, table: ReadTable, rows: readonly AnyRow[]): Promise<void> => {
  const { key } = shapeOf(table);
  return run(db, deleteFrom(table, key), rows, key);
};

/** Gives the rows with the keys of these the values of these. */
export const changeRows = (db: Kysely<Tables>, table: ReadTable, rows: readonly AnyRow[]): Promise<void> => {
  const { columns, key } = shapeOf(table);
  const others = columns.filter((column) => !key.includes(column));
  return others.length === 0 ? Promise.resolve() : run(db, update(table, key, others), rows, [...key, ...others]);
};

/** Runs a statement as it is written. */
export const execute = <R = AnyRow>(db: Kysely<Tables>, statement: string, parameters: readonly unknown[] = []): Promise<QueryResult<R>> =>
  db.executeQuery<R>(CompiledQuery.raw(statement, [...parameters]));
