import { type DuckDBAppender, type DuckDBConnection, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import { findingQuery, sayFinding } from './finding.ts';
import type { Kind, Table, Value } from './tables.ts';

/** A database of DuckDB in memory that holds what is audited. */
export interface Duckdb {
  readonly name: string;
  readonly run: (sql: string) => Promise<void>;
  readonly findings: (slice: number) => Promise<readonly string[]>;
  readonly close: () => void;
}

const TYPES: Readonly<Record<Kind, string>> = { day: 'DATE', integer: 'INTEGER', amount: 'BIGINT', text: 'VARCHAR', flag: 'BOOLEAN' };

const append = (appender: DuckDBAppender, kind: Kind, value: Value): void => {
  if (value === null) appender.appendNull();
  else if (typeof value === 'string') appender.appendVarchar(value);
  else if (typeof value === 'boolean') appender.appendBoolean(value);
  else if (kind === 'day') appender.appendDate(new DuckDBDateValue(value));
  else if (kind === 'amount') appender.appendBigInt(BigInt(value));
  else appender.appendInteger(value);
};

const load = async (connection: DuckDBConnection, { columns, name, rows }: Table): Promise<void> => {
  const kinds = Object.entries(columns);
  await connection.run(`CREATE TABLE ${name} (${kinds.map(([column, kind]) => `${column} ${TYPES[kind]}`).join(', ')})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    for (const [index, [, kind]] of kinds.entries()) append(appender, kind, row[index] ?? null);
    appender.endRow();
  }
  appender.closeSync();
};

const nameOf = async (connection: DuckDBConnection): Promise<string> => {
  const [row = []] = (await connection.runAndReadAll("SELECT version(), current_setting('threads')")).getRows();
  const [version, threads] = row.map(String);
  return `DuckDB ${version?.replace('v', '') ?? ''}, ${threads ?? ''} threads`;
};

/** Opens a database with the tables. It works on all cores of the machine, as it does by itself. */
export const openDuckdb = async (tables: readonly Table[]): Promise<Duckdb> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const table of tables) await load(connection, table);
  return {
    name: await nameOf(connection),
    run: async (sql) => {
      await connection.run(sql);
    },
    findings: async (slice) => (await connection.runAndReadAll(findingQuery(slice))).getRows().map(sayFinding),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};
