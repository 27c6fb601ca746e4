import type { Cents, Month } from '@protocol-registry/domain';
import type { ColumnReport } from './audit-columns.ts';
import { FINDING_CODES, type FindingCode } from './code.ts';
import type { AuditColumns } from './columns/columns.ts';

/**
 * Something wrong with a contract in a month. Amounts are cents of `currency`; codes without an amount have a shortfall of 0.
 * A contract that is not in euro has nothing but its agreed amount, which is also what is due.
 * `paidCents` is what counts of the payments, 0 where `paymentTested` is false. `scaleVersion` names the scale and the first day of its version, null where none is known.
 */
export interface Finding {
  readonly contract: string;
  readonly month: Month;
  readonly code: FindingCode;
  readonly currency: string;
  readonly dueCents: Cents;
  readonly agreedCents: Cents;
  readonly paidCents: Cents;
  readonly paymentTested: boolean;
  readonly shortfallCents: Cents;
  readonly scaleVersion: string | null;
}

/**
 * The finding in a row of an audit of columns; it throws a RangeError where there is no such row.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { monthOf } from '@protocol-registry/domain';
 * import { auditColumns, findingAt, loadColumns, readContracts } from '@protocol-registry/pay';
 *
 * const text = `contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from
 * C-1,W-1,1990-01-01,E-1,house_staff,,2024-06-01,2024-06-01,,2024-06-01,38,2080.00,EUR,0.00,0,0,no,no,,yes,`;
 * const columns = loadColumns(Result.getOrThrow(readContracts('contracts.csv', text)).map((contract) => ({ contract, payments: [] })));
 * const report = auditColumns(columns, { sector: null, lastPaidMonth: null, from: monthOf('2025-02'), to: monthOf('2025-02') });
 * const { code, shortfallCents } = findingAt(report, columns, 0);
 * [code, shortfallCents] // => ['PAY_BELOW_NATIONAL_FLOOR', 3189]
 * ```
 */
export const findingAt = ({ findings, months, versions }: ColumnReport, columns: AuditColumns, row: number): Finding => {
  const code = FINDING_CODES[findings.code[row] ?? FINDING_CODES.length];
  if (code === undefined) throw new RangeError(`No finding in row ${row}`);
  const of = findings.month[row] ?? 0;
  const version = findings.version[row] ?? 0;
  return {
    contract: columns.ids[months.contract[of] ?? 0] ?? '',
    month: months.month[of] as Month,
    code,
    currency: columns.currencies[months.currency[of] ?? 0] ?? '',
    dueCents: months.due[of] as Cents,
    agreedCents: months.agreed[of] as Cents,
    paidCents: months.paid[of] as Cents,
    paymentTested: months.isPaymentTested[of] === 1,
    shortfallCents: findings.shortfall[row] as Cents,
    scaleVersion: version === 0 ? null : (versions[version] ?? null),
  };
};
