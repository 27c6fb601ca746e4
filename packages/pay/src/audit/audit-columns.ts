import type { Cents } from '@protocol-registry/domain';
import { CODE } from './code.ts';
import type { AuditColumns } from './columns/columns.ts';
import { type FindingColumns, findingRows, firstRows } from './columns/findings.ts';
import { EURO } from './columns/terms.ts';
import { eachMonth, roundOf } from './each-month.ts';
import type { ColumnQuestion } from './input.ts';
import type { MonthFigures } from './month.ts';
import { shortfallOf, takeAll } from './rules.ts';

/** How much an audit looked at and what it found: contracts, months of employment tested, findings, and what the workers lack in all. */
export interface AuditSummary {
  readonly contracts: number;
  readonly months: number;
  readonly findings: number;
  readonly shortfallCents: Cents;
}

/** What an audit of columns found. `versions` are the versions of scales that findings rest on, by number; number 0 is none. */
export interface ColumnReport {
  readonly summary: AuditSummary;
  readonly findings: FindingColumns;
  readonly versions: readonly string[];
}

/** The sector's version where the finding rests on it, or where it asks for more than the floor; of a stale annex, the version that it should have been. */
const versionFor = ({ floor, floorVersion, inForceVersion, sector, sectorVersion }: MonthFigures, code: number): number => {
  if (code === CODE.SCALE_ANNEX_STALE) return inForceVersion;
  const bySector = code === CODE.PAY_BELOW_SECTOR_SCALE || (code !== CODE.PAY_BELOW_NATIONAL_FLOOR && sector > floor);
  return bySector && sectorVersion !== 0 ? sectorVersion : floorVersion;
};

/** Takes findings as rows of columns, which grow. */
interface FindingTaker {
  readonly take: (contract: number, month: MonthFigures, code: number, shortfall: number) => void;
  readonly count: () => number;
  readonly columns: () => FindingColumns;
}

const MOST_FIRST_ROWS = 2 ** 23;

/** Takes findings of contracts over so many months. Rows are made for two a month from the start: those that stay empty cost nothing, those that are copied do. */
const findingTaker = ({ ids, terms: { currency } }: AuditColumns, months: number): FindingTaker => {
  let rows = findingRows(Math.min(2 * months * ids.length, MOST_FIRST_ROWS));
  let count = 0;
  return {
    take: (contract, month, code, shortfall) => {
      if (count === rows.code.length) rows = findingRows(2 * count + 1, rows);
      const of = currency[month.terms] ?? EURO;
      const isEuro = of === EURO;
      rows.contract[count] = contract;
      rows.month[count] = month.month;
      rows.code[count] = code;
      rows.currency[count] = of;
      rows.due[count] = isEuro ? month.due : month.agreed;
      rows.agreed[count] = month.agreed;
      rows.paid[count] = isEuro ? month.counted : 0;
      rows.isPaymentTested[count] = isEuro && month.isPaymentTested ? 1 : 0;
      rows.shortfall[count] = shortfall;
      rows.version[count] = versionFor(month, code);
      count += 1;
    },
    count: () => count,
    columns: () => firstRows(count, rows),
  };
};

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
  const taker = findingTaker(columns, round.calendar.length);
  let [contract, months, shortfall] = [0, 0, 0];
  const take = (code: number, lacking: number): void => taker.take(contract, round.month, code, lacking);
  const visit = (month: MonthFigures): void => {
    months += 1;
    if (columns.terms.currency[month.terms] === EURO) shortfall += shortfallOf(month);
    takeAll(month, columns.terms, take);
  };
  for (; contract < columns.ids.length; contract += 1) eachMonth(round, contract, visit);
  const summary = { contracts: contract, months, findings: taker.count(), shortfallCents: shortfall as Cents };
  return { summary, findings: taker.columns(), versions: round.versions.names };
};
