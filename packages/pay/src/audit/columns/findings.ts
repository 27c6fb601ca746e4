import { amounts, smalls, wholes } from './column.ts';

/**
 * Findings as columns of numbers, a row for each, by contract in the order given, then month, then code. `contract` is the row of the contract, `code` a number of `FINDING_CODES`,
 * `version` one of the report's `versions`, `currency` one of the currencies of the columns that were audited; `isPaymentTested` is 0 or 1. Amounts are cents.
 */
export interface FindingColumns {
  readonly contract: Int32Array;
  readonly month: Int32Array;
  readonly code: Uint8Array;
  readonly currency: Int32Array;
  readonly due: Float64Array;
  readonly agreed: Float64Array;
  readonly paid: Float64Array;
  readonly isPaymentTested: Uint8Array;
  readonly shortfall: Float64Array;
  readonly version: Int32Array;
}

/** Columns of so many rows that begin with those of others. */
export const findingRows = (rows: number, from?: FindingColumns): FindingColumns => ({
  contract: wholes(rows, from?.contract),
  month: wholes(rows, from?.month),
  code: smalls(rows, from?.code),
  currency: wholes(rows, from?.currency),
  due: amounts(rows, from?.due),
  agreed: amounts(rows, from?.agreed),
  paid: amounts(rows, from?.paid),
  isPaymentTested: smalls(rows, from?.isPaymentTested),
  shortfall: amounts(rows, from?.shortfall),
  version: wholes(rows, from?.version),
});

/** The first rows of columns, which are not copied. */
export const firstRows = (rows: number, of: FindingColumns): FindingColumns => ({
  contract: of.contract.subarray(0, rows),
  month: of.month.subarray(0, rows),
  code: of.code.subarray(0, rows),
  currency: of.currency.subarray(0, rows),
  due: of.due.subarray(0, rows),
  agreed: of.agreed.subarray(0, rows),
  paid: of.paid.subarray(0, rows),
  isPaymentTested: of.isPaymentTested.subarray(0, rows),
  shortfall: of.shortfall.subarray(0, rows),
  version: of.version.subarray(0, rows),
});
