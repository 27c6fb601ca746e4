import Database from 'better-sqlite3';
import type { Contender } from '../benchmark.ts';
import { findingQuery, sayFinding } from './finding.ts';
import { sqlOf } from './sql.ts';
import type { Table } from './tables.ts';

const KEYS = new Map([
  ['contract', 'contract'],
  ['terms', 'term'],
  ['month', 'month'],
]);

const load = (database: Database.Database, { columns, name, rows }: Table): void => {
  const definitions = Object.entries(columns).map(
    ([column, kind]) => `${column} ${kind === 'text' ? 'TEXT' : 'INTEGER'}${KEYS.get(name) === column ? ' PRIMARY KEY' : ''}`,
  );
  database.exec(`CREATE TABLE ${name} (${definitions.join(', ')})`);
  const insert = database.prepare(`INSERT INTO ${name} VALUES (${definitions.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(row.map((value) => (typeof value === 'boolean' ? Number(value) : value)));
};

/** A database of SQLite in memory that holds the tables, with the keys, the index and the statistics that help it. */
export const openSqlite = (tables: readonly Table[]): Contender & { readonly close: () => void } => {
  const database = new Database(':memory:');
  database.transaction(() => {
    for (const table of tables) load(database, table);
  })();
  database.exec('CREATE INDEX payment_month ON payment (contract, month); ANALYZE');
  const query = sqlOf('sqlite.sql', 'verdict.sql');
  return {
    name: `SQLite ${String(database.prepare('SELECT sqlite_version()').pluck().get())}`,
    run: () => {
      database.exec(query);
    },
    rows: (slice) =>
      database
        .prepare(findingQuery(slice))
        .raw()
        .all()
        .map((row) => sayFinding(row as readonly unknown[])),
    close: () => {
      database.close();
    },
  };
};
