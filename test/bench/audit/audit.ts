import { auditColumns, type ColumnReport, findingAt } from '@protocol-registry/pay';
import type { Benchmark } from '../benchmark.ts';
import { drawAudit } from './drawn.ts';
import { openDuckdb } from './duckdb.ts';
import { sayOwn } from './finding.ts';
import { sectorTable } from './sector.ts';
import { sqlOf } from './sql.ts';
import { openSqlite } from './sqlite.ts';
import { tablesOf } from './tables.ts';

/** The audit of loaded columns; the findings stay in columns, as those of the peers stay in a table, and are handed over outside the time. */
export const auditBenchmark = async (): Promise<Benchmark> => {
  const { columns, contracts, input, payments, question, sizes } = drawAudit();
  const tables = tablesOf(contracts, payments, sectorTable, input);
  const duckdb = await openDuckdb(tables);
  const sqlite = openSqlite(tables);
  const query = sqlOf('duckdb.sql', 'verdict.sql');
  let report: ColumnReport = auditColumns(columns, question);
  const own = {
    name: 'registry',
    run: () => {
      report = auditColumns(columns, question);
    },
    rows: () => Array.from(report.findings.code, (_, row) => sayOwn(findingAt(report, columns, row))),
  };
  return {
    name: 'audit',
    sizes: { ...sizes, findings: report.summary.findings },
    contenders: [own, { name: duckdb.name, run: () => duckdb.run(query), rows: duckdb.findings }, sqlite],
    close: () => {
      duckdb.close();
      sqlite.close();
    },
  };
};
