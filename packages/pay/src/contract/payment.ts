import { type Cents, type Day, type Fault, firstDay, lastDay, type Month, message } from '@protocol-registry/domain';
import { Result } from 'effect';
import { type Cells, cellsOf } from '../table/cells.ts';
import { readTable } from '../table/table.ts';
import type { Contract } from './contract.ts';

/** How a payment was made. */
export type PaymentMethod = 'bank' | 'cash' | 'other';

/** Whose account received a payment. */
export type AccountHolder = 'worker' | 'joint' | 'other';

/** What a payment is: the wage of its month, or an end-of-year premium, which is no part of a month's wage. */
export type PaymentKind = 'wage' | 'end_of_year_premium';

/** A payment for a month: gross cents of its currency. It is a wage where no `kind` is given. */
export interface Payment {
  readonly contract: string;
  readonly month: Month;
  readonly paidOn: Day;
  readonly gross: Cents;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly accountHolder: AccountHolder;
  readonly kind?: PaymentKind;
}

/** Whether a payment is the wage of its month, or part of it. */
export const isWage = ({ kind = 'wage' }: Payment): boolean => kind === 'wage';

/** What is asked of a payment beside its form: that its day came by `today`, and that it is a wage where only wages are taken. */
export interface PaymentRules {
  readonly today?: Day;
  readonly wagesOnly?: boolean;
}

/** The payments of a file by contract and month. `lastMonth` is the last month of the whole file, null when it has no payment: later months are not tested. */
export interface Payments {
  readonly byContract: ReadonlyMap<string, ReadonlyMap<Month, readonly Payment[]>>;
  readonly lastMonth: Month | null;
}

const COLUMNS = ['contract', 'month', 'paid_on', 'gross', 'currency', 'method', 'account_holder'] as const;
const METHODS: readonly [PaymentMethod, ...PaymentMethod[]] = ['bank', 'cash', 'other'];
const ACCOUNT_HOLDERS: readonly [AccountHolder, ...AccountHolder[]] = ['worker', 'joint', 'other'];

const KINDS: readonly [PaymentKind, ...PaymentKind[]] = ['wage', 'end_of_year_premium'];

/** The column may be left out, and its cells empty: then a payment is a wage. */
const readKind = (cells: Cells): Pick<Payment, 'kind'> => {
  const kind = cells.optionalText('kind') === null ? 'wage' : cells.oneOf('kind', KINDS);
  return kind === 'wage' ? {} : { kind };
};

const readPayment = (cells: Cells): Payment => ({
  contract: cells.text('contract'),
  month: cells.month('month'),
  paidOn: cells.day('paid_on'),
  gross: cells.cents('gross'),
  currency: cells.currency('currency'),
  method: cells.oneOf('method', METHODS),
  accountHolder: cells.oneOf('account_holder', ACCOUNT_HOLDERS),
  ...readKind(cells),
});

const isEmployedIn = (contract: Contract, month: Month): boolean =>
  contract.startsOn <= lastDay(month) && (contract.endsOn === null || contract.endsOn >= firstDay(month));

const check = (cells: Cells, payment: Payment, contracts: ReadonlyMap<string, Contract>, { today, wagesOnly }: PaymentRules): void => {
  const contract = contracts.get(payment.contract);
  if (wagesOnly === true && !isWage(payment)) cells.refuse('kind', message('expected.wage'));
  if (today !== undefined && payment.paidOn > today) cells.refuse('paid_on', message('expected.day-that-came'));
  if (contract === undefined) cells.refuse('contract', message('expected.known-contract'));
  else if (!isEmployedIn(contract, payment.month)) cells.refuse('month', message('expected.month-of-contract'));
};

/**
 * Gathers payments by contract and month, each month's by the day of payment.
 *
 * @example
 * ```ts
 * import { paymentsOf } from '@protocol-registry/pay';
 *
 * paymentsOf([]).lastMonth // => null
 * ```
 */
export const paymentsOf = (payments: readonly Payment[]): Payments => {
  const byContract = new Map<string, Map<Month, Payment[]>>();
  let lastMonth: Month | null = null;
  for (const payment of payments.toSorted((a, b) => a.paidOn - b.paidOn || a.gross - b.gross)) {
    const months = byContract.get(payment.contract) ?? new Map<Month, Payment[]>();
    const ofMonth = months.get(payment.month) ?? [];
    ofMonth.push(payment);
    months.set(payment.month, ofMonth);
    byContract.set(payment.contract, months);
    if (lastMonth === null || payment.month > lastMonth) lastMonth = payment.month;
  }
  return { byContract, lastMonth };
};

/**
 * Reads payments.csv against the contracts that it pays. A payment for an unknown contract, for a month outside the contract, or of a negative amount is a fault; so is one of a day after `today` where it is given,
 * and one that is not a wage where `wagesOnly` is. An optional column `kind` tells an end-of-year premium from a wage.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { readPayments } from '@protocol-registry/pay';
 *
 * const header = 'contract,month,paid_on,gross,currency,method,account_holder\n';
 * Result.isSuccess(readPayments('payments.csv', header, [])) // => true
 * Result.isFailure(readPayments('payments.csv', `${header}C-9,2025-01,2025-02-03,2080.00,EUR,bank,worker\n`, [])) // => true
 * ```
 */
export const readPayments = (
  file: string,
  text: string,
  contracts: readonly Contract[],
  rules: PaymentRules = {},
): Result.Result<Payments, readonly Fault[]> =>
  Result.flatMap(readTable(file, text, { required: COLUMNS }), (table) => {
    const faults: Fault[] = [];
    const known = new Map(contracts.map((contract) => [contract.id, contract]));
    const payments = table.rows.map((row) => {
      const cells = cellsOf(table, row, faults);
      const before = faults.length;
      const payment = readPayment(cells);
      if (faults.length === before) check(cells, payment, known, rules);
      return payment;
    });
    return faults.length > 0 ? Result.fail(faults) : Result.succeed(paymentsOf(payments));
  });
