import { type AuditReport, audit } from '@protocol-registry/pay';
import type { Benchmark } from '../benchmark.ts';
import { drawAudit } from './drawn.ts';
import { openDuckdb } from './duckdb.ts';
import { sayOwn } from './finding.ts';
import { sectorTable } from './sector.ts';
import { sqlOf } from './sql.ts';
import { openSqlite } from './sqlite.ts';
import { tablesOf } from './tables.ts';

/** The audit of contracts and payments in memory; the peers leave their findings in a table and do not hand them over. */
export const auditBenchmark = async (): Promise<Benchmark> => {
  const { contracts, input, payments, sizes } = drawAudit();
  const tables = tablesOf(contracts, payments, sectorTable, input);
  const duckdb = await openDuckdb(tables);
  const sqlite = openSqlite(tables);
  const query = sqlOf('duckdb.sql', 'verdict.sql');
  let report: AuditReport = audit(input);
  const own = {
    name: 'registry',
    run: () => {
      report = audit(input);
    },
    rows: () => report.findings.map(sayOwn),
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
