import type { Cents } from '@protocol-registry/domain';
import type { Contract } from '../contract/contract.ts';
import { type AuditSummary, auditColumns } from './audit-columns.ts';
import { type AuditColumns, columnsOf, loadColumns, paid } from './columns/columns.ts';
import { type Finding, findingAt } from './finding.ts';
import type { AuditInput } from './input.ts';

/** The result of an audit; findings stand by contract in the order given, then month, then code. */
export interface AuditReport {
  readonly summary: AuditSummary;
  readonly findings: readonly Finding[];
}

const NOTHING: AuditReport = { summary: { contracts: 0, months: 0, findings: 0, shortfallCents: 0 as Cents }, findings: [] };

/** The audit of columns with its findings as objects. */
const reportOn = (columns: AuditColumns, input: AuditInput): AuditReport => {
  const report = auditColumns(columns, { ...input, lastPaidMonth: input.payments?.lastMonth ?? null });
  return { summary: report.summary, findings: Array.from(report.findings.code, (_, row) => findingAt(report, columns, row)) };
};

/**
 * Audits one contract of the input: the part of the report that it brings.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { monthOf } from '@protocol-registry/domain';
 * import { auditContract, readContracts } from '@protocol-registry/pay';
 *
 * const text = `contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from
 * C-1,W-1,1990-01-01,E-1,house_staff,,2024-06-01,2024-06-01,,2024-06-01,38,2080.00,EUR,0.00,0,0,no,no,,yes,`;
 * const contracts = Result.getOrThrow(readContracts('contracts.csv', text));
 * const input = { contracts, payments: null, sector: null, from: monthOf('2025-02'), to: monthOf('2025-02') };
 * auditContract(input, contracts[0]!).summary // => { contracts: 1, months: 1, findings: 1, shortfallCents: 3189 }
 * ```
 */
export const auditContract = (input: AuditInput, contract: Contract): AuditReport => reportOn(columnsOf(contract, input.payments), input);

/**
 * Puts the reports on several contracts together.
 *
 * @example
 * ```ts
 * import { joinReports } from '@protocol-registry/pay';
 *
 * joinReports([]).summary // => { contracts: 0, months: 0, findings: 0, shortfallCents: 0 }
 * ```
 */
export const joinReports = (reports: readonly AuditReport[]): AuditReport => {
  const sum = (of: (summary: AuditSummary) => number): number => reports.reduce((total, { summary }) => total + of(summary), 0);
  if (reports.length === 0) return NOTHING;
  return {
    summary: {
      contracts: sum(({ contracts }) => contracts),
      months: sum(({ months }) => months),
      findings: sum(({ findings }) => findings),
      shortfallCents: sum(({ shortfallCents }) => shortfallCents) as Cents,
    },
    findings: reports.flatMap(({ findings }) => findings),
  };
};

/**
 * Audits contracts, and the payments where there are any, month by month: what was agreed against the national floor and the sector's table, benefits in kind, hours, currency, and what was paid.
 * Source: RULES 3.1 to 3.3, LAW 2.2 and 2.3; the rules in full are in docs/audit.md.
 *
 * @example
 * ```ts
 * import { monthOf } from '@protocol-registry/domain';
 * import { audit } from '@protocol-registry/pay';
 *
 * const none = { contracts: [], payments: null, sector: null, from: monthOf('2025-01'), to: monthOf('2025-12') };
 * audit(none).summary // => { contracts: 0, months: 0, findings: 0, shortfallCents: 0 }
 * ```
 */
export const audit = (input: AuditInput): AuditReport =>
  reportOn(loadColumns(input.contracts.map((contract) => paid(contract, input.payments))), input);
