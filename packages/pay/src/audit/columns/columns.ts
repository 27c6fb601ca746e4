import type { Contract } from '../../contract/contract.ts';
import type { Payment, Payments } from '../../contract/payment.ts';
import { type PaymentColumns, paymentLoader } from './payments.ts';
import { type ContractColumns, contractLoader } from './terms.ts';

/** A contract and what was paid under it, in any order. */
export interface PaidContract {
  readonly contract: Contract;
  readonly payments: readonly Payment[];
}

/** A contract with its payments, where there are any. */
export const paid = (contract: Contract, payments: Payments | null): PaidContract => {
  const all: Payment[] = [];
  for (const ofMonth of payments?.byContract.get(contract.id)?.values() ?? []) all.push(...ofMonth);
  return { contract, payments: all };
};

/** Contracts, their terms and their payments as columns of numbers, in the order in which the contracts came. */
export interface AuditColumns extends ContractColumns {
  readonly payments: PaymentColumns;
}

/**
 * Loads contracts and payments as columns, once for any number of audits. The contracts may come from a generator, one after another: none is kept as an object.
 *
 * @example
 * ```ts
 * import { loadColumns } from '@protocol-registry/pay';
 *
 * loadColumns([]).ids // => []
 * ```
 */
export const loadColumns = (contracts: Iterable<PaidContract>): AuditColumns => {
  const [ofContracts, ofPayments] = [contractLoader(), paymentLoader()];
  for (const { contract, payments } of contracts) {
    ofContracts.add(contract);
    ofPayments.add(payments);
  }
  return { ...ofContracts.columns(), payments: ofPayments.columns() };
};

let last: { readonly contract: Contract; readonly payments: Payments | null; readonly columns: AuditColumns } | null = null;

/** The columns of one contract; those of the last are kept, for its months are asked for one after another. */
export const columnsOf = (contract: Contract, payments: Payments | null): AuditColumns => {
  if (last === null || last.contract !== contract || last.payments !== payments) {
    last = { contract, payments, columns: loadColumns([paid(contract, payments)]) };
  }
  return last.columns;
};
