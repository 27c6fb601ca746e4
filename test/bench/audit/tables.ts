import { belgium, daysInMonth, firstDay, lastDay, type Month, monthOfDay, parameterOn, workingDaysAfter } from '@protocol-registry/domain';
import {
  type ColumnQuestion,
  type Contract,
  ggmmiHistory,
  knownIndexations,
  type PaidContract,
  type Payment,
  type SectorTable,
  type Terms,
} from '@protocol-registry/pay';

/** What a column holds: a civil day, a whole number, an amount in cents or parts of a cent, a text, or yes and no. */
export type Kind = 'day' | 'integer' | 'amount' | 'text' | 'flag';

export type Value = number | string | boolean | null;

/** A table for a peer, its columns in order. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, Kind>>;
  readonly rows: Iterable<readonly Value[]>;
}

const FLOOR_WEEK = 3800;

/** The number of a contract among those drawn, by which the peers know it. */
export const numberOf = (id: string): number => Number(id.slice('C-'.length));

/** What is drawn anew for each table, so that none of it is kept. */
type Draw = () => Iterable<PaidContract>;

const rowsOf = function* (draw: Draw, of: (paid: PaidContract) => Iterable<readonly Value[]>): Generator<readonly Value[]> {
  for (const paid of draw()) yield* of(paid);
};

const contractTable = (draw: Draw): Table => ({
  name: 'contract',
  columns: { contract: 'integer', starts_on: 'day', ends_on: 'day' },
  rows: rowsOf(draw, ({ contract: { endsOn, id, startsOn } }) => [[numberOf(id), startsOn, endsOn]]),
});

const termsRow = ({ id }: Contract, row: Terms, term: number): readonly Value[] => [
  term,
  numberOf(id),
  row.from,
  row.labourCategory === 'dienstbode',
  row.scaleCategory,
  row.seniorityFrom,
  row.weeklyHours,
  row.grossMonthly,
  row.currency,
  row.inKindMonthly,
  row.mealsDays,
  row.roomDays,
  row.wholeDwelling,
  row.fullyHousedAndFed,
  row.rentalValueMonthly,
  row.inKindWritten,
  row.annexScaleFrom,
];

/** `term` numbers all rows, in the order of contract and day. */
const termsTable = (draw: Draw): Table => {
  let term = 0;
  return {
    name: 'terms',
    columns: {
      term: 'integer',
      contract: 'integer',
      from_day: 'day',
      domestic: 'flag',
      category: 'text',
      seniority_from: 'day',
      weekly_hours: 'integer',
      gross_monthly: 'amount',
      currency: 'text',
      in_kind_monthly: 'amount',
      meals_days: 'integer',
      room_days: 'integer',
      whole_dwelling: 'flag',
      fully_housed_and_fed: 'flag',
      rental_value_monthly: 'amount',
      in_kind_written: 'flag',
      annex_from: 'day',
    },
    rows: rowsOf(draw, ({ contract }) => contract.terms.map((row) => termsRow(contract, row, term++))),
  };
};

const paymentRow = ({ accountHolder, contract, currency, gross, method, month, paidOn }: Payment): readonly Value[] => [
  numberOf(contract),
  month,
  paidOn,
  gross,
  currency,
  method,
  accountHolder,
];

const paymentTable = (draw: Draw): Table => ({
  name: 'payment',
  columns: {
    contract: 'integer',
    month: 'integer',
    paid_on: 'day',
    gross: 'amount',
    currency: 'text',
    method: 'text',
    account_holder: 'text',
  },
  rows: rowsOf(draw, ({ payments }) => payments.map(paymentRow)),
});

/** The last day on which the wage of a month is paid in time; none where no deadline is set. */
const payBy = (month: Month): Value => {
  const within = parameterOn(belgium.parameters.payWithinWorkingDays, lastDay(month));
  return within === null ? null : workingDaysAfter(lastDay(month), within.value);
};

type Period = Pick<ColumnQuestion, 'from' | 'to'>;

const monthTable = ({ from, to }: Period): Table => ({
  name: 'month',
  columns: { month: 'integer', first_day: 'day', last_day: 'day', length: 'integer', pay_by: 'day' },
  rows: Array.from({ length: to - from + 1 }, (_, index) => {
    const month = (from + index) as Month;
    return [month, firstDay(month), lastDay(month), daysInMonth(month), payBy(month)];
  }),
});

const floorTable: Table = {
  name: 'ggmmi',
  columns: { from_day: 'day', monthly: 'amount' },
  rows: ggmmiHistory(1).map(({ from, monthlyCents }) => [from, monthlyCents]),
};

const PERCENT_PARTS = 100;

/** The Januaries with a percentage of indexation, in hundredths of a percent. */
const indexationTable: Table = {
  name: 'indexation',
  columns: { month: 'integer', rate: 'amount' },
  rows: knownIndexations.flatMap(({ from, indexationPercent }) =>
    indexationPercent === null ? [] : [[monthOfDay(from), Math.round(Number(indexationPercent) * PERCENT_PARTS)]],
  ),
};

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** `multiplier` brings the row's week to one that all weeks divide, so that amounts of several rows are summed as whole numbers. */
const sectorTableOf = ({ categories }: SectorTable): Table => {
  const rows = [...categories].flatMap(([category, versions]) =>
    versions.flatMap(({ from, rows: ofVersion }) => ofVersion.map((row) => ({ category, from, row }))),
  );
  const common = rows.reduce((least, { row }) => (least / greatestDivisor(least, row.weeklyHours)) * row.weeklyHours, FLOOR_WEEK);
  return {
    name: 'sector',
    columns: { category: 'text', from_day: 'day', years: 'integer', monthly: 'amount', weekly_hours: 'integer', multiplier: 'amount' },
    rows: rows.map(({ category, from, row }) => [
      category,
      from,
      row.seniorityYears,
      row.monthlyCents,
      row.weeklyHours,
      common / row.weeklyHours,
    ]),
  };
};

/** What the audit looks at, as tables that are loaded once. */
export const tablesOf = (draw: Draw, sector: SectorTable, months: Period): readonly Table[] => [
  contractTable(draw),
  termsTable(draw),
  paymentTable(draw),
  sectorTableOf(sector),
  floorTable,
  indexationTable,
  monthTable(months),
];
