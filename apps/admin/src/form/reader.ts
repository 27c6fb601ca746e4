import {
  type Cents,
  type Day,
  type Identifier,
  type Minute,
  type Month,
  monthFromParts,
  parseCents,
  parseDay,
  startOfDay,
} from '@protocol-registry/domain';
import type { MessageKey, SentenceValues, Translator } from '@protocol-registry/language';
import { Option } from 'effect';
import type { FormError } from '../page/error-summary.tsx';
import type { FieldValues } from './state.ts';
import { parseClock } from './time.ts';

/**
 * Reads the fields of a form. A field that cannot be read adds an error, which names the field by its label, and gives a stand-in that nobody sees:
 * a form with errors is shown again as a whole.
 */
export interface Reader {
  readonly errors: readonly FormError[];
  readonly line: (name: string, label: MessageKey, most?: number) => string;
  readonly optionalLine: (name: string, label: MessageKey, most?: number) => string | null;
  /** A text of several lines; its lines stay as they were broken. */
  readonly text: (name: string, label: MessageKey, most?: number) => string;
  readonly optionalText: (name: string, label: MessageKey, most?: number) => string | null;
  readonly day: (name: string, label: MessageKey) => Day;
  readonly optionalDay: (name: string, label: MessageKey) => Day | null;
  readonly month: (name: string, label: MessageKey) => Month;
  readonly optionalMonth: (name: string, label: MessageKey) => Month | null;
  /** A time of a day, from two fields; each is wrong by itself. */
  readonly minute: (day: string, time: string, labels: { readonly day: MessageKey; readonly time: MessageKey }) => Minute;
  readonly cents: (name: string, label: MessageKey) => Cents;
  readonly optionalCents: (name: string, label: MessageKey) => Cents | null;
  readonly whole: (name: string, label: MessageKey, from: number, to: number) => number;
  /** Hours of a week in hundredths. */
  readonly weeklyHours: (name: string, label: MessageKey) => number;
  /** `empty` is what is said where nothing stands there: something to type is missing, something to choose is not chosen. */
  readonly identifier: <Id extends Identifier>(
    name: string,
    label: MessageKey,
    parse: (text: string) => Option.Option<Id>,
    empty?: 'form.missing' | 'form.choose',
  ) => Id;
  readonly oneOf: <A extends string>(name: string, label: MessageKey, choices: readonly [A, ...A[]]) => A;
  /** Some of the choices, at least one. */
  readonly someOf: (name: string, label: MessageKey, choices: readonly string[]) => readonly [string, ...string[]];
  readonly yesNo: (name: string, label: MessageKey) => boolean;
  /** Says that a field is wrong for a reason of the form's own. */
  readonly refuse: (name: string, key: MessageKey, values?: SentenceValues) => void;
}

const MOST_LINE = 120;
const MOST_TEXT = 4000;

/** What breaks a line where somebody typed several: they are joined to one. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

const HOURS = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;
const HOURS_A_WEEK = 168;
const HUNDREDTHS = 100;
const YES_NO = ['yes', 'no'] as const;

const parseHours = (text: string): number | null => {
  const match = HOURS.exec(text);
  if (match === null) return null;
  const hundredths = Number(match[1]) * HUNDREDTHS + Number((match[2] ?? '').padEnd(2, '0'));
  return hundredths > 0 && hundredths <= HOURS_A_WEEK * HUNDREDTHS ? hundredths : null;
};

const isoDay = (values: FieldValues, name: string): string => {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => values.text(`${name}-${part}`));
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const isEmptyDate = (values: FieldValues, name: string): boolean =>
  ['day', 'month', 'year'].every((part) => values.text(`${name}-${part}`) === '');

const parseMonthFields = (values: FieldValues, name: string): Option.Option<Month> => {
  const [month, year] = [Number(values.text(`${name}-month`)), values.text(`${name}-year`)];
  const exists = Number.isInteger(month) && month >= 1 && month <= 12 && /^\d{4}$/.test(year);
  return exists ? Option.some(monthFromParts(Number(year), month)) : Option.none();
};

const or = <A>(option: Option.Option<A>, standIn: A, wrong: () => void): A =>
  Option.getOrElse(option, () => {
    wrong();
    return standIn;
  });

type Fail = (name: string, key: MessageKey, label: MessageKey, more?: SentenceValues) => void;

const choices = (values: FieldValues, fail: Fail): Pick<Reader, 'oneOf' | 'someOf' | 'yesNo'> => ({
  oneOf: (name, label, offered) => {
    const found = offered.find((choice) => choice === values.text(name));
    if (found === undefined) fail(name, 'form.choose', label);
    return found ?? offered[0];
  },
  someOf: (name, label, offered) => {
    const [first, ...rest] = offered.filter((choice) => values.all(name).includes(choice));
    if (first === undefined) fail(name, 'form.choose-some', label);
    return [first ?? '', ...rest];
  },
  yesNo: (name, label) => {
    const found = YES_NO.find((choice) => choice === values.text(name));
    if (found === undefined) fail(name, 'form.choose', label);
    return found === 'yes';
  },
});

const orMissing =
  (optional: Reader['optionalLine'], fail: Fail): Reader['line'] =>
  (name, label, most) => {
    const text = optional(name, label, most);
    if (text === null) fail(name, 'form.missing', label);
    return text ?? '';
  };

const texts = (values: FieldValues, fail: Fail): Pick<Reader, 'line' | 'optionalLine' | 'text' | 'optionalText'> => {
  const atMost = (name: string, label: MessageKey, most: number, text: string): string | null => {
    if (text.length > most) fail(name, 'form.too-long', label, { most, count: text.length });
    return text === '' ? null : text;
  };
  const optionalLine: Reader['optionalLine'] = (name, label, most = MOST_LINE) =>
    atMost(name, label, most, values.text(name).replaceAll(BREAKS, ' '));
  const optionalText: Reader['optionalText'] = (name, label, most = MOST_TEXT) =>
    atMost(name, label, most, values.text(name).replaceAll(/\r\n?/g, '\n'));
  return { optionalLine, line: orMissing(optionalLine, fail), optionalText, text: orMissing(optionalText, fail) };
};

/** A reader of the fields given; its errors are in the language of the translator. */
export const readerOf = (values: FieldValues, t: Translator): Reader => {
  const errors: FormError[] = [];
  const fail: Fail = (name, key, label, more = {}) => {
    errors.push({ field: name, text: t.text(key, { label: t.text(label), ...more }) });
  };
  const day: Reader['day'] = (name, label) =>
    or(parseDay(isoDay(values, name)), 0 as Day, () => fail(name, isEmptyDate(values, name) ? 'form.missing' : 'form.date-wrong', label));
  const month: Reader['month'] = (name, label) =>
    or(parseMonthFields(values, name), 0 as Month, () => fail(name, 'form.month-wrong', label));
  const cents: Reader['cents'] = (name, label) =>
    or(parseCents(values.text(name).replace(',', '.')), 0 as Cents, () => fail(name, 'form.amount-wrong', label));
  return {
    errors,
    ...texts(values, fail),
    day,
    optionalDay: (name, label) => (isEmptyDate(values, name) ? null : day(name, label)),
    month,
    optionalMonth: (name, label) => (values.text(`${name}-month`) === '' && values.text(`${name}-year`) === '' ? null : month(name, label)),
    minute: (name, time, labels) => {
      const midnight = startOfDay(day(name, labels.day));
      return (midnight + or(parseClock(values.text(time)), 0, () => fail(time, 'form.time-wrong', labels.time))) as Minute;
    },
    cents,
    optionalCents: (name, label) => (values.text(name) === '' ? null : cents(name, label)),
    whole: (name, label, from, to) => {
      const value = /^\d{1,9}$/.test(values.text(name)) ? Number(values.text(name)) : Number.NaN;
      if (value >= from && value <= to) return value;
      fail(name, 'form.whole-wrong', label, { from, to });
      return from;
    },
    weeklyHours: (name, label) => or(Option.fromNullOr(parseHours(values.text(name))), 0, () => fail(name, 'form.hours-wrong', label)),
    identifier: <Id extends Identifier>(
      name: string,
      label: MessageKey,
      parse: (text: string) => Option.Option<Id>,
      empty: MessageKey = 'form.missing',
    ) => or(parse(values.text(name)), '' as Id, () => fail(name, values.text(name) === '' ? empty : 'form.identifier-wrong', label)),
    ...choices(values, fail),
    refuse: (name, key, more = {}) => {
      errors.push({ field: name, text: t.text(key, more) });
    },
  };
};
