import { auditColumns, loadColumns } from '@protocol-registry/pay';
import type { Benchmark } from '../benchmark.ts';
import { drawn, QUESTION, sizesOf } from './drawn.ts';
import { openDuckdb } from './duckdb.ts';
import { sayReport, slicesOf } from './finding.ts';
import { sectorTable } from './sector.ts';
import { sqlOf } from './sql.ts';
import { openSqlite } from './sqlite.ts';
import { tablesOf } from './tables.ts';

/**
 * The audit of contracts and payments that are loaded: as columns here, as tables with keys and an index at the peers. What is timed is the audit alone; all three end with the findings in columns or rows of their own,
 * each with its code and all amounts, and none hands them over.
 */
export const auditBenchmark = async (contracts: number): Promise<Benchmark> => {
  const draw = (): ReturnType<typeof drawn> => drawn(contracts);
  const columns = loadColumns(draw());
  const duckdb = await openDuckdb(tablesOf(draw, sectorTable, QUESTION));
  const sqlite = openSqlite(tablesOf(draw, sectorTable, QUESTION));
  const query = sqlOf('duckdb.sql', 'verdict.sql');
  let report = auditColumns(columns, QUESTION);
  const own = {
    name: 'registry',
    run: () => {
      report = auditColumns(columns, QUESTION);
    },
    rows: (slice: number) => sayReport(report, columns, slice),
  };
  return {
    name: 'audit',
    sizes: { ...sizesOf(columns), findings: report.summary.findings },
    slices: slicesOf(contracts),
    contenders: [own, { name: duckdb.name, run: () => duckdb.run(query), rows: duckdb.findings }, sqlite],
    close: () => {
      duckdb.close();
      sqlite.close();
    },
  };
};
