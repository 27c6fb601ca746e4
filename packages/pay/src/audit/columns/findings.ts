import { amounts, smalls, wholes } from './column.ts';

/**
 * The months with findings, a row for each, by contract in the order given, then month. `contract` is the row of the contract, `currency` a number of the currencies of the columns that were audited;
 * amounts are cents; `isPaymentTested` is 0 or 1.
 */
export interface FoundMonths {
  readonly contract: Int32Array;
  readonly month: Int32Array;
  readonly currency: Int32Array;
  readonly due: Float64Array;
  readonly agreed: Float64Array;
  readonly paid: Float64Array;
  readonly isPaymentTested: Uint8Array;
}

/** Findings, a row for each, by month, then code. `month` is a row of the months, `code` a number of `FINDING_CODES`, `version` one of the report's `versions`; shortfalls are cents. */
export interface FindingColumns {
  readonly month: Int32Array;
  readonly code: Uint8Array;
  readonly shortfall: Float64Array;
  readonly version: Int32Array;
}

/** Months in so many rows that begin with those of others. */
export const monthRows = (rows: number, from?: FoundMonths): FoundMonths => ({
  contract: wholes(rows, from?.contract),
  month: wholes(rows, from?.month),
  currency: wholes(rows, from?.currency),
  due: amounts(rows, from?.due),
  agreed: amounts(rows, from?.agreed),
  paid: amounts(rows, from?.paid),
  isPaymentTested: smalls(rows, from?.isPaymentTested),
});

/** Findings in so many rows that begin with those of others. */
export const findingRows = (rows: number, from?: FindingColumns): FindingColumns => ({
  month: wholes(rows, from?.month),
  code: smalls(rows, from?.code),
  shortfall: amounts(rows, from?.shortfall),
  version: wholes(rows, from?.version),
});

/** The first months, which share their memory with all. */
export const firstMonths = (rows: number, of: FoundMonths): FoundMonths => ({
  contract: of.contract.subarray(0, rows),
  month: of.month.subarray(0, rows),
  currency: of.currency.subarray(0, rows),
  due: of.due.subarray(0, rows),
  agreed: of.agreed.subarray(0, rows),
  paid: of.paid.subarray(0, rows),
  isPaymentTested: of.isPaymentTested.subarray(0, rows),
});

/** The first findings, which share their memory with all. */
export const firstFindings = (rows: number, of: FindingColumns): FindingColumns => ({
  month: of.month.subarray(0, rows),
  code: of.code.subarray(0, rows),
  shortfall: of.shortfall.subarray(0, rows),
  version: of.version.subarray(0, rows),
});
