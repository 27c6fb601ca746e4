import { type Payment, paymentFacts } from '../../contract/payment.ts';
import { amounts, smalls, wholes } from './column.ts';

/** Payments, a row for each, by contract and month. Those of contract `c` are the rows from `first[c]` up to, without it, `first[c + 1]`; `facts` are the bits of `paymentFacts`. */
export interface PaymentColumns {
  readonly first: Int32Array;
  readonly month: Int32Array;
  readonly paidOn: Int32Array;
  readonly facts: Uint8Array;
  readonly gross: Float64Array;
}

/** Takes the payments of one contract after another and gives their columns in the end. */
export interface PaymentLoader {
  readonly add: (payments: readonly Payment[]) => void;
  readonly columns: () => PaymentColumns;
}

const FIRST_CONTRACTS = 8;
const FIRST_ROWS = 64;

type Rows = Omit<PaymentColumns, 'first'>;

const paymentRows = (rows: number, from?: Rows): Rows => ({
  month: wholes(rows, from?.month),
  paidOn: wholes(rows, from?.paidOn),
  facts: smalls(rows, from?.facts),
  gross: amounts(rows, from?.gross),
});

/** Loads payments as columns, which grow as payments come. */
export const paymentLoader = (): PaymentLoader => {
  let first = wholes(FIRST_CONTRACTS);
  let rows = paymentRows(FIRST_ROWS);
  let [contracts, count] = [0, 0];
  return {
    add: (payments) => {
      for (const payment of payments.toSorted((a, b) => a.month - b.month)) {
        if (count === rows.month.length) rows = paymentRows(2 * count, rows);
        rows.month[count] = payment.month;
        rows.paidOn[count] = payment.paidOn;
        rows.facts[count] = paymentFacts(payment);
        rows.gross[count] = payment.gross;
        count += 1;
      }
      contracts += 1;
      if (contracts >= first.length) first = wholes(2 * first.length, first);
      first[contracts] = count;
    },
    columns: () => ({ first, ...rows }),
  };
};
