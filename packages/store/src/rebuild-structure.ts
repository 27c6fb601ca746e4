import { Effect } from 'effect';
import type { Kysely } from 'kysely';
import { Database, type DatabaseShape, openDatabase } from './database/database.ts';
import type { ReadTable } from './read/schema.ts';
import { tables } from './read/shape.ts';
import { execute } from './read/statement.ts';
import type { Tables } from './tables.ts';

/** A table, an index or a trigger, and the statement that makes it. */
export interface Part {
  readonly name: string;
  readonly sql: string;
}

/** The parts of each table: the table itself first. */
export type Structure = ReadonlyMap<ReadTable, readonly Part[]>;

interface StoredPart extends Part {
  readonly tbl_name: string;
}

const PARTS = `SELECT tbl_name, name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY type <> 'table', name`;

const structureOf = async (db: Kysely<Tables>): Promise<Structure> => {
  const { rows } = await execute<StoredPart>(db, PARTS);
  const parts = Map.groupBy(rows, ({ tbl_name: table }) => table);
  return new Map(tables.map((table) => [table, (parts.get(table) ?? []).map(({ name, sql }) => ({ name, sql }))]));
};

/** The structure that the database has. */
export const foundStructure = (database: DatabaseShape) => database.query(structureOf);

/** The structure that it should have: that of a new one. */
export const expectedStructure: Effect.Effect<Structure> = Effect.flatMap(Database, foundStructure).pipe(
  Effect.provide(openDatabase('sqlite::memory:')),
  Effect.orDie,
);
