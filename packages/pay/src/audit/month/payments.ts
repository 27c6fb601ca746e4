import { COUNTS, hasFacts, IN_CASH, IN_EURO, IS_WAGE, TO_WORKER_ALONE } from '../../contract/payment.ts';
import type { PaymentColumns } from '../columns/payments.ts';
import type { CalendarMonth } from './calendar.ts';
import type { MonthFigures } from './figures.ts';

/** A wage that counts. */
const COUNTED_WAGE = COUNTS | IS_WAGE;

const clear = (month: MonthFigures): void => {
  month.counted = 0;
  month.hasWage = false;
  month.isLate = false;
  month.isCash = false;
  month.isNotSole = false;
  month.isNotEuro = false;
};

/** Each condition is tested by itself. */
const add = (month: MonthFigures, facts: number, gross: number, isInTime: boolean): void => {
  month.isNotEuro ||= !hasFacts(facts, IN_EURO);
  month.isCash ||= hasFacts(facts, IN_CASH);
  month.isNotSole ||= !hasFacts(facts, TO_WORKER_ALONE);
  month.hasWage ||= hasFacts(facts, IS_WAGE);
  if (!hasFacts(facts, COUNTED_WAGE)) return;
  month.counted += gross;
  month.isLate ||= !isInTime;
};

/** Adds up the payments of a month, which begin at a row or after it, where they are tested; gives the row from which those of later months begin. */
export const setPayments = (month: MonthFigures, payments: PaymentColumns, from: number, end: number, at: CalendarMonth): number => {
  const { facts, gross, month: months, paidOn } = payments;
  const { isPaymentTested, month: number, payBy } = at;
  let row = from;
  clear(month);
  month.isPaymentTested = isPaymentTested;
  if (!isPaymentTested) return from;
  while (row < end && (months[row] ?? 0) < number) row += 1;
  for (; row < end && months[row] === number; row += 1) {
    add(month, facts[row] ?? 0, gross[row] ?? 0, payBy === null || (paidOn[row] ?? 0) <= payBy);
  }
  return row;
};
