/**
 * The codes of findings that this version produces, in the order in which a month lists them.
 *
 * @example
 * ```ts
 * import { FINDING_CODES } from '@protocol-registry/pay';
 *
 * FINDING_CODES.includes('PAY_BELOW_NATIONAL_FLOOR') // => true
 * ```
 */
export const FINDING_CODES = [
  'CURRENCY_NOT_EURO',
  'SCALE_UNKNOWN',
  'PAY_BELOW_SECTOR_SCALE',
  'PAY_BELOW_NATIONAL_FLOOR',
  'WAGE_NOT_INDEXED',
  'PAYMENT_MISSING',
  'PAID_LESS_THAN_DUE',
  'PAID_LATE',
  'PAY_CASH',
  'ACCOUNT_NOT_SOLE',
  'IN_KIND_NOT_WRITTEN',
  'IN_KIND_OVER_FIXED_VALUE',
  'IN_KIND_OVER_CAP',
  'NOT_FULL_TIME',
  'HOURS_OVER_LIMIT',
  'SCALE_ANNEX_STALE',
] as const;

/** The code of a finding. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** Where a code stands among `FINDING_CODES`: a column of codes holds these numbers. */
export const CODE: Readonly<Record<FindingCode, number>> = {
  CURRENCY_NOT_EURO: 0,
  SCALE_UNKNOWN: 1,
  PAY_BELOW_SECTOR_SCALE: 2,
  PAY_BELOW_NATIONAL_FLOOR: 3,
  WAGE_NOT_INDEXED: 4,
  PAYMENT_MISSING: 5,
  PAID_LESS_THAN_DUE: 6,
  PAID_LATE: 7,
  PAY_CASH: 8,
  ACCOUNT_NOT_SOLE: 9,
  IN_KIND_NOT_WRITTEN: 10,
  IN_KIND_OVER_FIXED_VALUE: 11,
  IN_KIND_OVER_CAP: 12,
  NOT_FULL_TIME: 13,
  HOURS_OVER_LIMIT: 14,
  SCALE_ANNEX_STALE: 15,
};
