import type { Cents } from '@protocol-registry/domain';
import type { AuditColumns } from './columns/columns.ts';
import type { FindingColumns, FoundMonths } from './columns/findings.ts';
import { areInEuro } from './columns/terms.ts';
import type { ColumnQuestion } from './input.ts';
import { eachMonth, roundOf } from './month/each-month.ts';
import type { MonthFigures } from './month/figures.ts';
import { takerOf } from './month/taker.ts';
import { shortfallOf, takeAll } from './rules.ts';

/** How much an audit looked at and what it found: contracts, months of employment tested, findings, and what the workers lack in all. */
export interface AuditSummary {
  readonly contracts: number;
  readonly months: number;
  readonly findings: number;
  readonly shortfallCents: Cents;
}

/** What an audit of columns found: the months with findings, and the findings. `versions` are the versions of scales that findings rest on, by number; number 0 is none. */
export interface ColumnReport {
  readonly summary: AuditSummary;
  readonly months: FoundMonths;
  readonly findings: FindingColumns;
  readonly versions: readonly string[];
}

/**
 * Audits contracts that are loaded as columns, month by month, by all rules of `audit`; the findings are columns too. It makes no object for a contract, a month or a finding, and takes the same time for each contract however many there are.
 * Source: RULES 3.1 to 3.3, LAW 2.2 and 2.3; the rules in full are in docs/audit.md.
 *
 * @example
 * ```ts
 * import { monthOf } from '@protocol-registry/domain';
 * import { auditColumns, loadColumns } from '@protocol-registry/pay';
 *
 * const question = { sector: null, lastPaidMonth: null, from: monthOf('2025-01'), to: monthOf('2025-12') };
 * auditColumns(loadColumns([]), question).summary // => { contracts: 0, months: 0, findings: 0, shortfallCents: 0 }
 * ```
 */
export const auditColumns = (columns: AuditColumns, question: ColumnQuestion): ColumnReport => {
  const round = roundOf(columns, question);
  const { begin, found, take } = takerOf(round.month, columns.terms, columns.ids.length * round.calendar.length);
  let [contract, months, shortfall] = [0, 0, 0];
  const visit = (month: MonthFigures): void => {
    months += 1;
    if (areInEuro(columns.terms, month.terms)) shortfall += shortfallOf(month);
    begin(contract);
    takeAll(month, columns.terms, take);
  };
  for (; contract < columns.ids.length; contract += 1) eachMonth(round, contract, visit);
  const all = found();
  const summary = { contracts: contract, months, findings: all.findings.code.length, shortfallCents: shortfall as Cents };
  return { summary, ...all, versions: round.versions.names() };
};
