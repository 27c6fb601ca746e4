import type { Database } from 'better-sqlite3';
import { CompiledQuery, type DatabaseConnection, type Dialect, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';

/** Takes the right to write when a transaction begins: what it reads is then still true when it writes, whoever else has the file open. */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('BEGIN IMMEDIATE'));
  }
}

/** SQLite creates tables inside a transaction, so a migration that fails leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's dialect for SQLite on a connection, with transactions that are safe between processes. */
export const dialectOf = (database: Database): Dialect => {
  const dialect = new SqliteDialect({ database });
  return {
    createDriver: () => new WritingDriver({ database }),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
};
