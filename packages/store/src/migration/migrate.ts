import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { readTables } from '../read/migration/read-tables.ts';
import type { Tables } from '../tables.ts';
import { journal } from './journal.ts';
import { protectedParts } from './protected.ts';

/** Every step that a database takes from empty to today's shape, in the order of their names. A released step is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-journal': journal,
  '0002-read-tables': readTables,
  '0003-protected': protectedParts,
};

/** Whether every step that a database has taken is known here: a database that a newer release has worked on is left alone. */
export const isKnown = (executed: readonly string[]): boolean => executed.every((name) => Object.hasOwn(MIGRATIONS, name));

/** Takes the steps that are missing, all or none of them. */
export const migrate = (db: Kysely<Tables>): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { error } = await new Migrator({ db: trx, provider: { getMigrations: async () => MIGRATIONS } }).migrateToLatest();
    if (error !== undefined) throw error;
  });
