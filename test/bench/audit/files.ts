import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditReport, audit, decodeText, loadColumns, type PaidContract, readContracts, readPayments } from '@protocol-registry/pay';
import { Result } from 'effect';
import type { Benchmark } from '../benchmark.ts';
import { contractsFile, paymentsFile } from './csv.ts';
import { drawn, QUESTION, sizesOf } from './drawn.ts';
import { openDuckdb } from './duckdb.ts';
import { sayFindings, slicesOf } from './finding.ts';
import { sectorTable } from './sector.ts';
import { sqlOf } from './sql.ts';
import { tablesOf } from './tables.ts';

const CONTRACTS = 5000;

/** Where the contracts and the payments lie, in a folder that is removed in the end. */
interface Files {
  readonly folder: string;
  readonly contracts: string;
  readonly payments: string;
}

const writeFiles = (paid: readonly PaidContract[]): Files => {
  const folder = mkdtempSync(join(tmpdir(), 'registry-bench-'));
  const files = { folder, contracts: join(folder, 'contracts.csv'), payments: join(folder, 'payments.csv') };
  writeFileSync(files.contracts, contractsFile(paid.map(({ contract }) => contract)));
  writeFileSync(files.payments, paymentsFile(paid.flatMap(({ payments }) => payments)));
  return files;
};

const textOf = (file: string): string => Result.getOrThrow(decodeText(file, readFileSync(file)));

const auditFiles = (files: Files): AuditReport => {
  const contracts = Result.getOrThrow(readContracts(files.contracts, textOf(files.contracts)));
  const payments = Result.getOrThrow(readPayments(files.payments, textOf(files.payments), contracts));
  return audit({ ...QUESTION, contracts, payments });
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The audit from the files on: we check every cell and every row against the others, DuckDB that each cell is of its type. */
export const filesBenchmark = async (): Promise<Benchmark> => {
  const paid = [...drawn(CONTRACTS)];
  const files = writeFiles(paid);
  const duckdb = await openDuckdb(tablesOf(() => [], sectorTable, QUESTION));
  await duckdb.run(`SET VARIABLE contracts_file = ${quoted(files.contracts)}; SET VARIABLE payments_file = ${quoted(files.payments)}`);
  const query = sqlOf('files.sql', 'duckdb.sql', 'verdict.sql');
  let report = auditFiles(files);
  const own = {
    name: 'registry',
    run: () => {
      report = auditFiles(files);
    },
    rows: (slice: number) => sayFindings(report.findings, slice),
  };
  const kilobytes = Math.round((statSync(files.contracts).size + statSync(files.payments).size) / 1000);
  return {
    name: 'audit-files',
    sizes: { ...sizesOf(loadColumns(paid)), kilobytes, findings: report.summary.findings },
    slices: slicesOf(CONTRACTS),
    contenders: [own, { name: duckdb.name, run: () => duckdb.run(query), rows: duckdb.findings }],
    close: () => {
      duckdb.close();
      rmSync(files.folder, { recursive: true });
    },
  };
};
