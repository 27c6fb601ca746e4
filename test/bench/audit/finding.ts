import { formatMonth, type Month } from '@protocol-registry/domain';
import { type AuditColumns, type ColumnReport, type Finding, findingAt } from '@protocol-registry/pay';
import { numberOf } from './tables.ts';

const COLUMNS = ['contract', 'month', 'code', 'agreed', 'due', 'paid', 'shortfall'] as const;

/** How many contracts are compared at once. */
const SLICE = 5000;

/** In how many slices the findings on so many contracts are compared. */
export const slicesOf = (contracts: number): number => Math.ceil(contracts / SLICE);

/** A peer's findings on a slice of the contracts, with the cells in the order that `sayFinding` expects. */
export const findingQuery = (slice: number): string =>
  `SELECT ${COLUMNS.join(', ')} FROM finding WHERE contract BETWEEN ${slice * SLICE} AND ${(slice + 1) * SLICE - 1}`;

/** A finding in words: contract, month, code, then amounts in cents. */
export const sayFinding = (cells: readonly unknown[]): string =>
  COLUMNS.map((column, index) => {
    const cell = cells[index];
    return `${column} ${column === 'month' ? formatMonth(Number(cell) as Month) : String(cell)}`;
  }).join(', ');

/** A finding of our own in the same words. */
const sayOwn = ({ agreedCents, code, contract, dueCents, month, paidCents, shortfallCents }: Finding): string =>
  sayFinding([numberOf(contract), month, code, agreedCents, dueCents, paidCents, shortfallCents]);

/** Our own findings on a slice. */
export const sayReport = (report: ColumnReport, columns: AuditColumns, slice: number): readonly string[] => {
  const rows: string[] = [];
  report.findings.month.forEach((month, row) => {
    if (Math.floor((report.months.contract[month] ?? 0) / SLICE) === slice) rows.push(sayOwn(findingAt(report, columns, row)));
  });
  return rows;
};

/** The same of findings as objects. */
export const sayFindings = (findings: readonly Finding[], slice: number): readonly string[] =>
  findings.filter(({ contract }) => Math.floor(numberOf(contract) / SLICE) === slice).map(sayOwn);
