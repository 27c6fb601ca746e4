import {
  type Cents,
  code,
  type Day,
  type Fault,
  fault,
  type Message,
  type Month,
  message,
  parseCents,
  parseDay,
  parseMonth,
} from '@protocol-registry/domain';
import { BigDecimal, Option } from 'effect';
import { decimal } from '../figures/figure.ts';
import type { Row, Table } from './table.ts';

/** Reads the cells of one row. A cell that cannot be read adds a fault and gives a stand-in, which no caller sees: a table with faults is refused as a whole. */
export interface Cells {
  readonly line: number;
  readonly text: (column: string) => string;
  readonly optionalText: (column: string) => string | null;
  readonly day: (column: string) => Day;
  readonly optionalDay: (column: string) => Day | null;
  readonly month: (column: string) => Month;
  readonly cents: (column: string) => Cents;
  readonly optionalCents: (column: string) => Cents | null;
  readonly decimal: (column: string) => BigDecimal.BigDecimal;
  readonly optionalDecimal: (column: string) => BigDecimal.BigDecimal | null;
  readonly whole: (column: string, from: number, to: number) => number;
  readonly weeklyHours: (column: string) => number;
  readonly currency: (column: string) => string;
  readonly oneOf: <A extends string>(column: string, values: readonly [A, ...A[]]) => A;
  readonly refuse: (column: string, expected: Message) => void;
}

const DECIMAL = /^\d{1,9}(\.\d{1,9})?$/;
const WHOLE = /^\d{1,9}$/;
const HOURS = /^(\d{1,3})(?:\.(\d{1,2}))?$/;
const CURRENCY = /^[A-Z]{3}$/;
const HOURS_A_WEEK = 168;
const HUNDREDTHS = 100;

/** A decimal comma as a point: files saved by a spreadsheet in Belgium have it. */
const point = (text: string): string => text.replace(',', '.');

const parseHours = (text: string): Option.Option<number> => {
  const match = HOURS.exec(text);
  if (match === null) return Option.none();
  const hundredths = Number(match[1]) * HUNDREDTHS + Number((match[2] ?? '').padEnd(2, '0'));
  return hundredths > 0 && hundredths <= HOURS_A_WEEK * HUNDREDTHS ? Option.some(hundredths) : Option.none();
};

const parseWhole = (text: string, from: number, to: number): Option.Option<number> => {
  const value = Number(text);
  return WHOLE.test(text) && value >= from && value <= to ? Option.some(value) : Option.none();
};

/** The cells of a row of a table; faults are added to the list given. Weekly hours are read in hundredths of an hour. */
export const cellsOf = (table: Table, row: Row, faults: Fault[]): Cells => {
  const raw = (column: string): string => row.cells.get(column) ?? '';
  const refuse = (column: string, expected: Message): void => {
    faults.push(fault({ file: table.file, line: row.line, column }, expected, raw(column) === '' ? null : raw(column)));
  };
  const read = <A>(column: string, parse: (text: string) => Option.Option<A>, expected: Message, standIn: A): A =>
    Option.getOrElse(parse(raw(column)), () => {
      refuse(column, expected);
      return standIn;
    });
  const optional =
    <A>(reader: (column: string) => A) =>
    (column: string): A | null =>
      raw(column) === '' ? null : reader(column);
  const filled = (column: string): string =>
    read(column, (cell) => (cell === '' ? Option.none() : Option.some(cell)), message('expected.text'), '');
  const day = (column: string): Day => read(column, parseDay, message('expected.day'), 0 as Day);
  const cents = (column: string): Cents => read(column, (text) => parseCents(point(text)), message('expected.amount'), 0 as Cents);
  const exact = (column: string): BigDecimal.BigDecimal =>
    read(
      column,
      (text) => (DECIMAL.test(point(text)) ? Option.filter(Option.some(decimal(point(text))), BigDecimal.isPositive) : Option.none()),
      message('expected.decimal'),
      decimal('0'),
    );
  return {
    line: row.line,
    text: filled,
    optionalText: optional(filled),
    day,
    optionalDay: optional(day),
    month: (column) => read(column, parseMonth, message('expected.month'), 0 as Month),
    cents,
    optionalCents: optional(cents),
    decimal: exact,
    optionalDecimal: optional(exact),
    whole: (column, from, to) =>
      read(
        column,
        (text) => parseWhole(text, from, to),
        message('expected.whole', { from: code(String(from)), to: code(String(to)) }),
        from,
      ),
    weeklyHours: (column) => read(column, (text) => parseHours(point(text)), message('expected.weekly-hours'), HUNDREDTHS),
    currency: (column) =>
      read(column, (text) => (CURRENCY.test(text) ? Option.some(text) : Option.none()), message('expected.currency'), 'EUR'),
    oneOf: <A extends string>(column: string, values: readonly [A, ...A[]]): A =>
      read<A>(
        column,
        (text) => Option.fromNullishOr(values.find((value) => value === text)),
        message('expected.one-of', { values: code(values.join(', ')) }),
        values[0],
      ),
    refuse,
  };
};
