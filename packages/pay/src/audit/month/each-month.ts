import { belgium, type Day } from '@protocol-registry/domain';
import { knownIndexations } from '../../index/sector-indexation.ts';
import { publishedFloor } from '../../scale/floor.ts';
import type { AuditColumns } from '../columns/columns.ts';
import type { ColumnQuestion } from '../input.ts';
import type { Rates } from '../rates/rates.ts';
import { setAmounts } from './amounts.ts';
import { type CalendarMonth, calendarOf } from './calendar.ts';
import { type MonthFigures, monthFigures } from './figures.ts';
import { setIndexation } from './indexation.ts';
import { setPayments } from './payments.ts';
import { setVersions, type Versions, versionsOf } from './versions.ts';
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

/** The days of a month. Tells whether all else stays as it is: a whole month after another of one spell, while the walk stands still. */
const setDays = (month: MonthFigures, { through }: Walk, at: CalendarMonth, first: Day, last: Day): boolean => {
  const spell = month.spells[0];
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
  const startsOn = columns.startsOn[contract] ?? 0;
  const endsOn = columns.endsOn[contract] ?? 0;
  const lastPayment = columns.payments.first[contract + 1] ?? 0;
  let payment = columns.payments.first[contract] ?? 0;
  begin(walk, contract);
  month.count = 0;
  for (const at of calendar) {
    if (at.last < startsOn) continue;
    if (at.first > endsOn) return;
    const first = Math.max(startsOn, at.first) as Day;
    const last = Math.min(endsOn, at.last) as Day;
    if (!setDays(month, walk, at, first, last)) {
      setSpells(walk, month, first, last);
      setAmounts(month, columns.terms);
      setVersions(month, versions);
    }
    setIndexation(month, columns, contract, at);
    payment = setPayments(month, columns.payments, payment, lastPayment, at);
    visit(month, at);
  }
};
