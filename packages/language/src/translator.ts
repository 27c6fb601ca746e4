import type { Cents, Day, Fault, Message, MessageValue, Minute, Month, Reason } from '@protocol-registry/domain';
import { catalogueOf, isMessageKey, type MessageKey } from './catalogue.ts';
import { faultKey, faultValues } from './fault.ts';
import { type Language, localeOf } from './language.ts';
import { namesIn } from './name.ts';
import { type Sentence, type SentenceValues, sentence } from './sentence.ts';
import { written } from './written.ts';

/**
 * Everything that is said in one language: sentences by key, messages and reasons of the rules, faults in files, amounts, dates and numbers.
 *
 * @example
 * ```ts
 * import { message, number } from '@protocol-registry/domain';
 * import { type Translator, translator } from '@protocol-registry/language';
 *
 * const english: Translator = translator('en');
 * english.message(message('expected.whole', { from: number(0), to: number(31) })) // => 'a whole number from 0 to 31'
 * ```
 */
export interface Translator {
  readonly language: Language;
  readonly locale: string;
  /** A sentence of the catalogue. */
  readonly text: (key: MessageKey, values?: SentenceValues) => string;
  /** A message of the rules, its values written in the language; a key that no catalogue has stands as it is. */
  readonly message: (message: Message) => string;
  /** An amount with its currency. */
  readonly amount: (cents: Cents, currency?: string) => string;
  /** An hourly amount, with four decimals. */
  readonly rate: (units: number, currency?: string) => string;
  /** A date in words. */
  readonly day: (day: Day) => string;
  /** A date in figures, for tables. */
  readonly shortDay: (day: Day) => string;
  /** A month in words. */
  readonly month: (month: Month) => string;
  /** A local time with its date, in figures. */
  readonly minute: (minute: Minute) => string;
  /** The time of day of a local time. */
  readonly time: (minute: Minute) => string;
  /** An instant in milliseconds since 1970, as date and time in Belgium. */
  readonly instant: (milliseconds: number) => string;
  /** The name of a language by its code of ISO 639; a code without a name stands as it is. */
  readonly languageName: (code: string) => string;
  /** The name of a country by its two letters or by the three of a passport, or of a standing that no country gives; a code without a name stands as it is. */
  readonly countryName: (code: string) => string;
  /** A number, with exactly so many decimals where they are given. */
  readonly number: (value: number, decimals?: number) => string;
  /** The sentence of a reason, without its rule, source and mark. */
  readonly reason: (reason: Reason) => string;
  /** Where the fault lies, what was expected, and what was found; or why the register refused what stands there. */
  readonly fault: (fault: Fault) => string;
}

const sentences = (language: Language): ((key: MessageKey) => Sentence) => {
  const read = new Map<MessageKey, Sentence>();
  return (key) => {
    const known = read.get(key) ?? sentence(catalogueOf(language)[key], localeOf(language));
    read.set(key, known);
    return known;
  };
};

const build = (language: Language): Translator => {
  const locale = localeOf(language);
  const forms = written(locale);
  const names = namesIn(locale);
  const byKey = sentences(language);
  const text = (key: MessageKey, values: SentenceValues = {}): string => byKey(key)(values);
  const countryName = (code: string): string => {
    const beyond = `nationality.${code}`;
    return isMessageKey(beyond) ? text(beyond) : names.countryName(code);
  };
  const value = (given: MessageValue): string | number => {
    switch (given.kind) {
      case 'amount':
        return forms.amount(given.cents, given.currency);
      case 'day':
        return forms.day(given.day);
      case 'month':
        return forms.month(given.month);
      case 'number':
        return given.value;
      case 'decimal':
        return forms.number(Number(given.text), given.text.split('.')[1]?.length ?? 0);
      case 'term':
        return isMessageKey(given.key) ? text(given.key) : given.key;
      case 'code':
        return given.text;
    }
  };
  const message = ({ key, values }: Message): string =>
    isMessageKey(key) ? text(key, Object.fromEntries(Object.entries(values).map(([name, given]) => [name, value(given)]))) : key;
  return {
    language,
    locale,
    text,
    message,
    ...forms,
    ...names,
    countryName,
    reason: (reason) => message(reason.message),
    fault: (fault) => text(faultKey(fault), faultValues(fault, message(fault.expected))),
  };
};

const made = new Map<Language, Translator>();

/**
 * The translator of a language; it is made once and kept.
 *
 * @example
 * ```ts
 * import { dayOf, fault, message, monthOf } from '@protocol-registry/domain';
 * import { translator } from '@protocol-registry/language';
 *
 * const german = translator('de');
 * german.text('site.name') // => 'Protokollregister'
 * german.month(monthOf('2026-07')) // => 'Juli 2026'
 * translator('fr').day(dayOf('2026-07-01')) // => '1er juillet 2026'
 * const wrong = fault({ file: 'contracts.csv', line: 3, column: 'ends_on' }, message('expected.day'), '2025-02-30');
 * translator('en').fault(wrong).startsWith('contracts.csv, line 3, column ends_on: expected a date') // => true
 * ```
 */
export const translator = (language: Language): Translator => {
  const existing = made.get(language);
  if (existing !== undefined) return existing;
  const fresh = build(language);
  made.set(language, fresh);
  return fresh;
};
