import { type Day, formatMonth, monthOfDay, parseDay, parseMonth } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import { Option } from 'effect';
import type { Request } from '../env.ts';
import { dayFields, monthFields } from '../form/date-field.tsx';
import { type Reader, readerOf } from '../form/reader.ts';
import { type FormState, valuesOf } from '../form/state.ts';
import type { AskedVerdict } from './path.ts';

/** The form as it is shown, what it asks for, and whether it was sent by its fields: the address of a verdict has month and day in one word each. */
export interface VerdictQuery {
  readonly form: FormState;
  readonly asked: AskedVerdict;
  readonly isSent: boolean;
}

const FIELDS = ['month-month', 'month-year', 'known-day', 'known-month', 'known-year'] as const;

type Fields = Readonly<Record<string, string>>;

/** What cannot be read stands in the first field, for the person to see. */
const monthIn = (text: string, day: Option.Option<Day>): Fields =>
  Option.match(
    Option.orElse(Option.map(day, monthOfDay), () => parseMonth(text)),
    {
      onNone: () => ({ 'month-month': text, 'month-year': '' }),
      onSome: (month) => monthFields('month', month),
    },
  );

const knownIn = (text: string): Fields =>
  Option.match(parseDay(text), { onNone: () => ({ 'known-day': text }), onSome: (day) => dayFields('known', day) });

const readAsked = (reader: Reader, day: Option.Option<Day>, today: Day): AskedVerdict => {
  const month = reader.month('month', 'verdict.month');
  const knownOn = reader.optionalDay('known', 'verdict.known');
  if (reader.errors.length === 0 && month > monthOfDay(today)) reader.refuse('month', 'verdict.month.future');
  if (knownOn !== null && knownOn > today) reader.refuse('known', 'verdict.known.future');
  return { month, day: Option.getOrNull(day), knownOn: knownOn === today ? null : knownOn };
};

/** Reads the question from the address: `month` is a month, or a day of one, and `known` a day; today's month as known now where there is none. */
export const verdictQuery = (request: Request, t: Translator, today: Day): VerdictQuery => {
  const sent = Object.fromEntries(FIELDS.map((name) => [name, (request.req.query(name) ?? '').trim()]));
  const isSent = FIELDS.some((name) => request.req.query(name) !== undefined);
  const [month = formatMonth(monthOfDay(today)), known = ''] = [request.req.query('month'), request.req.query('known')];
  const day = isSent ? Option.none() : parseDay(month);
  const values = valuesOf(isSent ? sent : { ...monthIn(month, day), ...(known === '' ? {} : knownIn(known)) });
  const reader = readerOf(values, t);
  const asked = readAsked(reader, day, today);
  return { form: { values, errors: reader.errors, version: 0 }, asked, isSent };
};
