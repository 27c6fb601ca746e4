import { divideHalfUp } from '@protocol-registry/domain';
import { LONGEST_WEEK, SECTOR_WEEK } from '../scale/hours-factor.ts';
import { CODE } from './code.ts';
import { NO_DAY } from './columns/column.ts';
import { areInEuro, isInKindWritten, type TermsColumns } from './columns/terms.ts';
import { type MonthFigures, UNKNOWN } from './month/figures.ts';

/** Takes a code with its shortfall, in the order of the codes. */
export type Take = (code: number, shortfall: number) => void;

const takeScales = ({ agreed, floor, sector, sectorApplies }: MonthFigures, take: Take): void => {
  if (floor === UNKNOWN || (sectorApplies && sector === UNKNOWN)) take(CODE.SCALE_UNKNOWN, 0);
  if (agreed < sector) take(CODE.PAY_BELOW_SECTOR_SCALE, sector - agreed);
  if (agreed < floor) take(CODE.PAY_BELOW_NATIONAL_FLOOR, floor - agreed);
};

/** What is lacking in a full month, in proportion to the employed days of a contract that ends within the January. */
const takeIndexation = ({ after, asked, employedDays, length }: MonthFigures, { gross }: TermsColumns, take: Take): void => {
  const lacking = asked - (gross[after] ?? 0);
  if (lacking > 0) take(CODE.WAGE_NOT_INDEXED, divideHalfUp(lacking * employedDays, length));
};

const takePayments = (month: MonthFigures, take: Take): void => {
  const { allowed, counted, due } = month;
  if (!month.isPaymentTested) return;
  if (!month.hasWage) take(CODE.PAYMENT_MISSING, due - allowed);
  else if (counted + allowed < due) take(CODE.PAID_LESS_THAN_DUE, due - allowed - counted);
  if (month.isLate) take(CODE.PAID_LATE, 0);
  if (month.isCash) take(CODE.PAY_CASH, 0);
  if (month.isNotSole) take(CODE.ACCOUNT_NOT_SOLE, 0);
};

const takeInKind = ({ cap, fixedValue, withheld }: MonthFigures, isWritten: boolean, take: Take): void => {
  if (!isWritten) {
    if (withheld > 0) take(CODE.IN_KIND_NOT_WRITTEN, withheld);
    return;
  }
  if (fixedValue < withheld) take(CODE.IN_KIND_OVER_FIXED_VALUE, withheld - fixedValue);
  if (cap < withheld) take(CODE.IN_KIND_OVER_CAP, withheld - cap);
};

const takeTerms = ({ inForceFrom, terms: row }: MonthFigures, { annexFrom, weeklyHours }: TermsColumns, take: Take): void => {
  const hours = weeklyHours[row] ?? 0;
  if (hours < SECTOR_WEEK) take(CODE.NOT_FULL_TIME, 0);
  if (hours > LONGEST_WEEK) take(CODE.HOURS_OVER_LIMIT, 0);
  const annexed = annexFrom[row] ?? NO_DAY;
  if (annexed !== NO_DAY && annexed < inForceFrom) take(CODE.SCALE_ANNEX_STALE, 0);
};

/** Everything wrong with a month, in the order of the codes. A contract in another currency is held against nothing: neither the scales nor payments in euro stand beside its amount. */
export const takeAll = (month: MonthFigures, terms: TermsColumns, take: Take): void => {
  const isEuro = areInEuro(terms, month.terms);
  if (!isEuro || month.isNotEuro) take(CODE.CURRENCY_NOT_EURO, 0);
  if (!isEuro) return;
  takeScales(month, take);
  takeIndexation(month, terms, take);
  takePayments(month, take);
  takeInKind(month, isInKindWritten(terms, month.terms), take);
  takeTerms(month, terms, take);
};

/** What a worker lacks in a month: the payment shortfall where payments were tested, else the greater of the shortfalls below the scales; never the sum of codes. */
export const shortfallOf = ({ agreed, allowed, counted, due, floor, isPaymentTested, sector }: MonthFigures): number =>
  isPaymentTested ? Math.max(due - allowed - counted, 0) : Math.max(floor - agreed, sector - agreed, 0);
