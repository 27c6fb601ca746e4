import { type Day, type Month, parseDay, parseIdentifier, parseMonth } from '@protocol-registry/domain';
import { isLanguage, type Language } from '@protocol-registry/language';
import { BigDecimal, Option } from 'effect';
import { Flag } from 'effect/cli';

const HOURS = /^\d{1,3}(\.\d{1,2})?$/;
const HOURS_A_WEEK = BigDecimal.fromBigInt(168n);

const parseHours = (text: string): Option.Option<BigDecimal.BigDecimal> =>
  Option.filter(
    HOURS.test(text) ? BigDecimal.fromString(text) : Option.none(),
    (hours) => BigDecimal.isPositive(hours) && BigDecimal.isLessThanOrEqualTo(hours, HOURS_A_WEEK),
  );

export const dayFlag = (name: string): Flag.Flag<Day> =>
  Flag.String(name).pipe(
    Flag.withMetavar('YYYY-MM-DD'),
    Flag.filterMap(parseDay, () => 'a date that exists, written YYYY-MM-DD'),
  );

export const monthFlag = (name: string): Flag.Flag<Month> =>
  Flag.String(name).pipe(
    Flag.withMetavar('YYYY-MM'),
    Flag.filterMap(parseMonth, () => 'a month, written YYYY-MM'),
  );

const YEAR = /^(19|2[01])\d\d$/;

export const yearFlag = (name: string): Flag.Flag<number> =>
  Flag.String(name).pipe(
    Flag.withMetavar('YYYY'),
    Flag.filterMap(
      (text) => (YEAR.test(text) ? Option.some(Number(text)) : Option.none()),
      () => 'a year, written YYYY',
    ),
  );

export const hoursFlag = (name: string): Flag.Flag<BigDecimal.BigDecimal> =>
  Flag.String(name).pipe(
    Flag.withMetavar('HOURS'),
    Flag.filterMap(parseHours, () => 'hours above 0, at most 168, with at most two decimals'),
  );

export const languageFlag: Flag.Flag<Language> = Flag.String('language').pipe(
  Flag.withDescription('Language of sentences: fr, nl, de or en'),
  Flag.withMetavar('LANGUAGE'),
  Flag.withDefault('en'),
  Flag.filterMap(
    (text) => (isLanguage(text) ? Option.some(text) : Option.none()),
    () => 'fr, nl, de or en',
  ),
);

/** A line of text without blanks at its ends, of at most so many characters. */
export const lineOf =
  (most: number) =>
  (text: string): Option.Option<string> =>
    Option.filter(Option.some(text.trim()), (line) => line !== '' && line.length <= most);

export const fileFlag = (name: string, description: string): Flag.Flag<string> =>
  Flag.String(name).pipe(
    Flag.withMetavar('FILE'),
    Flag.withDescription(description),
    Flag.filterMap(
      (path) => (path === '' ? Option.none() : Option.some(path)),
      () => 'the path of a file',
    ),
  );

export const identifierFlag = (name: string, description: string): Flag.Flag<string> =>
  Flag.String(name).pipe(
    Flag.withMetavar('NUMBER'),
    Flag.withDescription(description),
    Flag.filterMap(
      (text): Option.Option<string> => parseIdentifier(text),
      () => 'a number of the register',
    ),
  );

/** A file of the health index. */
export const healthIndexFlag: Flag.Flag<string> = fileFlag(
  'health-index',
  "Monthly health indices, in the project's columns or in Statbel's own layout",
);
