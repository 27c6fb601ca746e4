import { belgium, type Day } from '@protocol-registry/domain';
import { COUNTS, hasFacts, IN_CASH, IN_EURO, IS_WAGE, TO_WORKER_ALONE } from '../contract/payment.ts';
import { knownIndexations } from '../index/sector-indexation.ts';
import { publishedFloor } from '../scale/floor.ts';
import { setAmounts } from './amounts.ts';
import { inForceOn, versionFrom } from './annex.ts';
import { type CalendarMonth, calendarOf } from './calendar.ts';
import { NO_DAY } from './columns/column.ts';
import type { AuditColumns } from './columns/columns.ts';
import type { PaymentColumns } from './columns/payments.ts';
import { DOMESTIC, EURO, type TermsColumns } from './columns/terms.ts';
import { raisedGross } from './indexation.ts';
import type { ColumnQuestion } from './input.ts';
import { type MonthFigures, monthFigures, UNKNOWN } from './month.ts';
import type { Rates } from './rates.ts';
import { type Versions, versionsOf } from './versions.ts';
import { begin, setSpells, type Walk, walkOver } from './walk.ts';

/** An audit of columns that is ready to go through its contracts: the months, the scales, and the one record of figures that serves them all. */
export interface Round {
  readonly columns: AuditColumns;
  readonly calendar: readonly CalendarMonth[];
  readonly rates: Rates;
  readonly versions: Versions;
  readonly walk: Walk;
  readonly month: MonthFigures;
}

/** Makes an audit ready. */
export const roundOf = (columns: AuditColumns, question: ColumnQuestion): Round => {
  const { floor = publishedFloor, indexations = knownIndexations, profile = belgium, sector } = question;
  const rates = { floor, sector };
  const calendar = calendarOf({ ...question, indexations, profile });
  return { columns, calendar, rates, versions: versionsOf(sector?.id ?? null), walk: walkOver(columns, rates), month: monthFigures() };
};

/** The versions that the month rests on: of the floor that of the last day, of the sector the last that is known. */
const setVersions = (month: MonthFigures, { ofFloor, ofSector }: Versions): void => {
  month.floorVersion = 0;
  month.sectorVersion = 0;
  month.inForceFrom = NO_DAY;
  for (let index = 0; index < month.count; index += 1) {
    const spell = month.spells[index];
    if (spell === undefined) return;
    const inForce = inForceOn(spell);
    month.floorVersion = ofFloor(spell.floor);
    if (spell.sector !== null) month.sectorVersion = ofSector(spell.sector.version);
    month.inForceVersion = spell.sector === null ? month.floorVersion : month.sectorVersion;
    month.inForceFrom = inForce === null ? NO_DAY : versionFrom(inForce);
  }
};

const isIndexed = ({ currency, facts }: TermsColumns, row: number): boolean =>
  currency[row] === EURO && ((facts[row] ?? 0) & DOMESTIC) !== 0;

/** The test of a January whose contract was employed on the day before, under terms of a domestic servant in euro on both days (LAW 1.1). */
const setIndexation = (
  { columns: { firstTerms, startsOn, terms }, month }: Round,
  contract: number,
  { first, raise }: CalendarMonth,
): void => {
  month.asked = UNKNOWN;
  if (raise === null || (startsOn[contract] ?? first) >= first) return;
  const after = month.spells[0]?.terms ?? 0;
  const before = (terms.from[after] ?? first) < first ? after : Math.max(after - 1, firstTerms[contract] ?? 0);
  month.before = before;
  month.after = after;
  if (!isIndexed(terms, before) || !isIndexed(terms, after)) return;
  month.asked = raisedGross(terms.gross[before] ?? 0, raise, terms.weeklyHours[before] ?? 0, terms.weeklyHours[after] ?? 0);
};

/** A wage that counts. */
const COUNTED_WAGE = COUNTS | IS_WAGE;

/** Takes a payment into its month. */
const setPayment = (month: MonthFigures, { facts, gross, paidOn }: PaymentColumns, row: number, payBy: Day | null): void => {
  const fact = facts[row] ?? 0;
  month.isNotEuro ||= !hasFacts(fact, IN_EURO);
  month.isCash ||= hasFacts(fact, IN_CASH);
  month.isNotSole ||= !hasFacts(fact, TO_WORKER_ALONE);
  month.hasWage ||= hasFacts(fact, IS_WAGE);
  if (!hasFacts(fact, COUNTED_WAGE)) return;
  month.counted += gross[row] ?? 0;
  month.isLate ||= payBy !== null && (paidOn[row] ?? 0) > payBy;
};

/** Adds up the payments of a month, which begin at a row or after it; gives the row after them. */
const setPayments = (month: MonthFigures, payments: PaymentColumns, from: number, end: number, payBy: Day | null): number => {
  const { month: months } = payments;
  let row = from;
  while (row < end && (months[row] ?? 0) < month.month) row += 1;
  for (; row < end && months[row] === month.month; row += 1) setPayment(month, payments, row, payBy);
  return row;
};

const clearPayments = (month: MonthFigures, isPaymentTested: boolean): void => {
  month.isPaymentTested = isPaymentTested;
  month.counted = 0;
  month.hasWage = false;
  month.isLate = false;
  month.isCash = false;
  month.isNotSole = false;
  month.isNotEuro = false;
};

/** The days of a month. Tells whether all else stays as it is: a whole month after another of one spell, while the walk stands still. */
const setDays = (month: MonthFigures, { through }: Walk, at: CalendarMonth, first: Day, last: Day): boolean => {
  const [spell] = month.spells;
  const employedDays = last - first + 1;
  const isHeld = month.count === 1 && month.employedDays === month.length && employedDays === at.length && last <= through;
  month.month = at.month;
  month.length = at.length;
  month.employedDays = employedDays;
  if (!isHeld || spell === undefined) return false;
  spell.from = first;
  spell.days = employedDays;
  return true;
};

/** Goes through the months in which a contract has an employed day; the figures that `visit` is given hold until the next month. */
export const eachMonth = (round: Round, contract: number, visit: (month: MonthFigures, at: CalendarMonth) => void): void => {
  const { calendar, columns, month, versions, walk } = round;
  const [startsOn, endsOn] = [columns.startsOn[contract] ?? 0, columns.endsOn[contract] ?? 0];
  const lastPayment = columns.payments.first[contract + 1] ?? 0;
  let payment = columns.payments.first[contract] ?? 0;
  begin(walk, contract);
  month.count = 0;
  for (const at of calendar) {
    if (at.last < startsOn) continue;
    if (at.first > endsOn) return;
    const [first, last] = [Math.max(startsOn, at.first) as Day, Math.min(endsOn, at.last) as Day];
    if (!setDays(month, walk, at, first, last)) {
      setSpells(walk, month, first, last);
      setAmounts(month, columns.terms);
      setVersions(month, versions);
    }
    setIndexation(round, contract, at);
    clearPayments(month, at.isPaymentTested);
    if (at.isPaymentTested) payment = setPayments(month, columns.payments, payment, lastPayment, at.payBy);
    visit(month, at);
  }
};
