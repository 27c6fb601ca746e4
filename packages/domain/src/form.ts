import { Option, Schema, SchemaTransformation } from 'effect';
import type { Cents } from './cents.ts';
import { type Day, formatDay, parseDay } from './day.ts';
import { formatMinute, type Minute, parseMinute } from './minute.ts';
import { formatMonth, type Month, parseMonth } from './month.ts';

/** A whole number that stands for a civil value, written inside an act as ISO 8601 text. */
const written = <A extends number>(parse: (text: string) => Option.Option<A>, format: (value: A) => string): Schema.Codec<A, string> =>
  Schema.String.check(Schema.makeFilter((text: string) => Option.isSome(parse(text)) || 'a date or time that exists, in ISO 8601')).pipe(
    Schema.decodeTo(
      Schema.declare<A>((value): value is A => Number.isInteger(value)),
      SchemaTransformation.transform<A, string>({ decode: (text) => Option.getOrThrow(parse(text)), encode: format }),
    ),
  );

/** A civil date inside an act: `YYYY-MM-DD`. */
export const DayForm: Schema.Codec<Day, string> = written(parseDay, formatDay);

/** A month inside an act: `YYYY-MM`. */
export const MonthForm: Schema.Codec<Month, string> = written(parseMonth, formatMonth);

/** A local time inside an act: `YYYY-MM-DDTHH:MM`. */
export const MinuteForm: Schema.Codec<Minute, string> = written(parseMinute, formatMinute);

/** Whole cents inside an act. */
export const CentsForm: Schema.Codec<Cents, number> = Schema.declare<Cents>(
  (value): value is Cents => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
);

/** A language inside an act: its code of ISO 639, in two letters or three. */
export const LanguageForm: Schema.Codec<string> = Schema.String.check(Schema.isPattern(/^[a-z]{2,3}$/));

/** Whatever breaks or hides a line: control characters, line and paragraph separators. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]/u;

const isOneLine = Schema.makeFilter((text: string) => !UNPRINTABLE.test(text) || 'one line without control characters');

/** One line of text, trimmed, of at most so many characters; it may be empty. */
export const optionalLineForm = (most: number): Schema.Codec<string> =>
  Schema.String.check(Schema.isTrimmed(), Schema.isMaxLength(most), isOneLine);

/** One line of text that people wrote: trimmed, not empty, of at most so many characters. */
export const lineForm = (most: number): Schema.Codec<string> =>
  Schema.String.check(Schema.isTrimmed(), Schema.isNonEmpty(), Schema.isMaxLength(most), isOneLine);

/** Whatever hides text: control characters other than line breaks and tabs. */
const HIDDEN = /[\p{Cc}--[\n\t]]/v;

const isVisible = Schema.makeFilter((text: string) => !HIDDEN.test(text) || 'text without control characters');

/** Text of several lines that people wrote: trimmed, not empty, of at most so many characters. */
export const textForm = (most: number): Schema.Codec<string> =>
  Schema.String.check(Schema.isTrimmed(), Schema.isNonEmpty(), Schema.isMaxLength(most), isVisible);
