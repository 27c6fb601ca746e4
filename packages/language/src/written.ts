import { type Cents, type Day, MINUTES_OF_DAY, type Minute, type Month, partsOfDay } from '@protocol-registry/domain';

/**
 * How figures and dates are written in one locale.
 *
 * @example
 * ```ts
 * import { type Written, written } from '@protocol-registry/language';
 *
 * const german: Written = written('de-BE');
 * german.number(1234.5, 2) // => '1.234,50'
 * ```
 */
export interface Written {
  readonly amount: (cents: Cents, currency?: string) => string;
  readonly rate: (units: number, currency?: string) => string;
  readonly day: (day: Day) => string;
  readonly shortDay: (day: Day) => string;
  readonly month: (month: Month) => string;
  readonly minute: (minute: Minute) => string;
  readonly time: (minute: Minute) => string;
  readonly instant: (milliseconds: number) => string;
  readonly number: (value: number, decimals?: number) => string;
}

const MILLISECONDS_OF_DAY = 86_400_000;

const UTC = { timeZone: 'UTC' } as const;

const MILLISECONDS_OF_MINUTE = 60_000;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const FIGURES = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

/** A currency code that Intl does not accept is set behind a plain number, so that a foreign file can always be shown. */
const currencyFormat = (locale: string, currency: string, decimals: number): ((units: number) => string) => {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (/^[A-Z]{3}$/.test(currency)) {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
    return (units) => format.format(units);
  }
  const plain = new Intl.NumberFormat(locale, digits);
  return (units) => `${plain.format(units)} ${currency}`;
};

const CENT_DECIMALS = 2;
const RATE_DECIMALS = 4;

const numberFormat = (locale: string, decimals: number | undefined): Intl.NumberFormat =>
  new Intl.NumberFormat(
    locale,
    decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  );

const kept = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const existing = made.get(key);
    if (existing !== undefined) return existing;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
};

/**
 * The formats of a locale: amounts with their currency, dates in words, months, and numbers.
 *
 * @example
 * ```ts
 * import { centsOf, dayOf } from '@protocol-registry/domain';
 * import { written } from '@protocol-registry/language';
 *
 * written('de-BE').day(dayOf('2026-07-01')) // => '1. Juli 2026'
 * written('en-GB').amount(centsOf('2111.89'), 'EUR') // => '€2,111.89'
 * ```
 */
export const written = (locale: string): Written => {
  const currencies = kept((currency: string) => currencyFormat(locale, currency, CENT_DECIMALS));
  const rates = kept((currency: string) => currencyFormat(locale, currency, RATE_DECIMALS));
  const numbers = kept((decimals: number | undefined) => numberFormat(locale, decimals));
  const days = new Intl.DateTimeFormat(locale, { ...UTC, dateStyle: 'long' });
  const shortDays = new Intl.DateTimeFormat(locale, { ...UTC, ...FIGURES });
  const minutes = new Intl.DateTimeFormat(locale, { ...UTC, ...FIGURES, ...CLOCK });
  const times = new Intl.DateTimeFormat(locale, { ...UTC, ...CLOCK });
  const instants = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Brussels', ...FIGURES, ...CLOCK });
  const months = new Intl.DateTimeFormat(locale, { ...UTC, year: 'numeric', month: 'long' });
  return {
    amount: (cents, currency = 'EUR') => currencies(currency)(cents / 100),
    rate: (units, currency = 'EUR') => rates(currency)(units),
    day: (day) => firstOfMonth(days.format(day * MILLISECONDS_OF_DAY), day, locale),
    shortDay: (day) => shortDays.format(day * MILLISECONDS_OF_DAY),
    month: (month) => months.format(Date.UTC(Math.floor(month / 12), month % 12, 1)),
    minute: (minute) => minutes.format(minute * MILLISECONDS_OF_MINUTE),
    time: (minute) => times.format((minute % MINUTES_OF_DAY) * MILLISECONDS_OF_MINUTE),
    instant: (milliseconds) => instants.format(milliseconds),
    number: (value, decimals) => numbers(decimals).format(value),
  };
};

/** French writes the first of a month as an ordinal. */
const firstOfMonth = (text: string, day: Day, locale: string): string =>
  locale.startsWith('fr') && partsOfDay(day).dayOfMonth === 1 ? text.replace(/^1 /, '1er ') : text;
