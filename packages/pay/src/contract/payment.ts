import {
  ACCOUNT_HOLDERS,
  type Day,
  type Fault,
  firstDay,
  lastDay,
  type Month,
  message,
  PAYMENT_KINDS,
  PAYMENT_METHODS,
  type Payment as RegisteredPayment,
} from '@protocol-registry/domain';
import { Result } from 'effect';
import { type Cells, cellsOf } from '../table/cells.ts';
import { readTable } from '../table/table.ts';
import type { Contract } from './contract.ts';

/** A payment for a month, as a row of the payments file: gross cents of its currency. It is a wage where no `kind` is given. */
export interface Payment extends Omit<RegisteredPayment, 'contract'> {
  readonly contract: string;
}

/** Facts of a payment, each a bit. */
export const IN_EURO = 1;
const BY_BANK = 2;
export const TO_WORKER_ALONE = 4;
export const IN_CASH = 8;
export const IS_WAGE = 16;

/** What a payment must be to count (LAW 2.3). */
export const COUNTS: number = IN_EURO | BY_BANK | TO_WORKER_ALONE;

/** The facts of a payment as bits. */
export const paymentFacts = ({ accountHolder, currency, kind = 'wage', method }: Payment): number =>
  (currency === 'EUR' ? IN_EURO : 0) |
  (method === 'bank' ? BY_BANK : 0) |
  (accountHolder === 'worker' ? TO_WORKER_ALONE : 0) |
  (method === 'cash' ? IN_CASH : 0) |
  (kind === 'wage' ? IS_WAGE : 0);

/** Whether facts hold all of those asked for. */
export const hasFacts = (facts: number, asked: number): boolean => (facts & asked) === asked;

/** Whether a payment is the wage of its month, or part of it. */
export const isWage = (payment: Payment): boolean => hasFacts(paymentFacts(payment), IS_WAGE);

/**
 * Whether a payment counts towards the wage: euro, by bank, to an account of the worker alone (LAW 2.3).
 *
 * @example
 * ```ts
 * import { centsOf, dayOf, monthOf } from '@protocol-registry/domain';
 * import { isCounted } from '@protocol-registry/pay';
 *
 * const paid = { contract: 'C-1', month: monthOf('2025-01'), paidOn: dayOf('2025-02-03'), gross: centsOf('2300.00'), currency: 'EUR' };
 * isCounted({ ...paid, method: 'bank', accountHolder: 'worker' }) // => true
 * isCounted({ ...paid, method: 'cash', accountHolder: 'worker' }) // => false
 * ```
 */
export const isCounted = (payment: Payment): boolean => hasFacts(paymentFacts(payment), COUNTS);

/** The payments of a file by contract and month. `lastMonth` is the last month of the whole file, null when it has no payment: later months are not tested. */
export interface Payments {
  readonly byContract: ReadonlyMap<string, ReadonlyMap<Month, readonly Payment[]>>;
  readonly lastMonth: Month | null;
}

const COLUMNS = ['contract', 'month', 'paid_on', 'gross', 'currency', 'method', 'account_holder'] as const;

/** The column may be left out, and its cells empty: then a payment is a wage. */
const readKind = (cells: Cells): Pick<Payment, 'kind'> => {
  const kind = cells.optionalText('kind') === null ? 'wage' : cells.oneOf('kind', PAYMENT_KINDS);
  return kind === 'wage' ? {} : { kind };
};

const readPayment = (cells: Cells): Payment => ({
  contract: cells.text('contract'),
  month: cells.month('month'),
  paidOn: cells.day('paid_on'),
  gross: cells.cents('gross'),
  currency: cells.currency('currency'),
  method: cells.oneOf('method', PAYMENT_METHODS),
  accountHolder: cells.oneOf('account_holder', ACCOUNT_HOLDERS),
  ...readKind(cells),
});

const isEmployedIn = (contract: Contract, month: Month): boolean =>
  contract.startsOn <= lastDay(month) && (contract.endsOn === null || contract.endsOn >= firstDay(month));

const check = (cells: Cells, payment: Payment, contracts: ReadonlyMap<string, Contract>, today: Day | null): void => {
  const contract = contracts.get(payment.contract);
  if (today !== null && payment.paidOn > today) cells.refuse('paid_on', message('expected.day-that-came'));
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
 * Reads payments.csv against the contracts that it pays. A payment for an unknown contract, for a month outside the contract, or of a negative amount is a fault; so is one of a day after `today`
 * where it is given. An optional column `kind` tells an end-of-year premium from a wage.
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
  today: Day | null = null,
): Result.Result<Payments, readonly Fault[]> =>
  Result.flatMap(readTable(file, text, { required: COLUMNS }), (table) => {
    const faults: Fault[] = [];
    const known = new Map(contracts.map((contract) => [contract.id, contract]));
    const payments = table.rows.map((row) => {
      const cells = cellsOf(table, row, faults);
      const before = faults.length;
      const payment = readPayment(cells);
      if (faults.length === before) check(cells, payment, known, today);
      return payment;
    });
    return faults.length > 0 ? Result.fail(faults) : Result.succeed(paymentsOf(payments));
  });
