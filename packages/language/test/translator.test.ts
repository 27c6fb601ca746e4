import {
  amount,
  centsOf,
  code,
  dayOf,
  dayValue,
  decimalValue,
  fault,
  type Message,
  message,
  monthOf,
  monthValue,
  number,
  type Reason,
  term,
} from '@protocol-registry/domain';
import { type Language, languages, NATIONALITIES, preferredLanguage, sentence, translator } from '@protocol-registry/language';
import { describe, expect, test } from 'vitest';

/** Spaces of every width as a plain one, so that expectations can be typed. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('figures and dates by language', () => {
  test.each<[Language, string, string, string, string, string]>([
    ['fr', '2 111,89 €', '12,8252 €', '1er juillet 2026', 'juillet 2026', '1 234,5'],
    ['nl', '€ 2.111,89', '€ 12,8252', '1 juli 2026', 'juli 2026', '1.234,5'],
    ['de', '2.111,89 €', '12,8252 €', '1. Juli 2026', 'Juli 2026', '1.234,5'],
    ['en', '€2,111.89', '€12.8252', '1 July 2026', 'July 2026', '1,234.5'],
  ])('%s', (language, money, rate, day, month, figure) => {
    const t = translator(language);
    expect(plain(t.amount(centsOf('2111.89')))).toBe(money);
    expect(plain(t.rate(12.8252))).toBe(rate);
    expect(t.day(dayOf('2026-07-01'))).toBe(day);
    expect(t.month(monthOf('2026-07'))).toBe(month);
    expect(plain(t.number(1234.5))).toBe(figure);
  });

  test('French writes only the first of a month as an ordinal', () => {
    expect(translator('fr').day(dayOf('2026-07-21'))).toBe('21 juillet 2026');
    expect(translator('fr').day(dayOf('2026-07-11'))).toBe('11 juillet 2026');
  });

  test('a date in figures has four digits of the year', () => {
    expect(languages.map((language) => translator(language).shortDay(dayOf('2026-07-01')))).toEqual([
      '01/07/2026',
      '01/07/2026',
      '01.07.2026',
      '01/07/2026',
    ]);
  });

  test('a currency that is none still shows the amount', () => {
    expect(plain(translator('de').amount(centsOf('5.00'), 'XX'))).toBe('5,00 XX');
  });

  test('a currency without cents keeps the two decimals of the file', () => {
    expect(translator('en').amount(centsOf('5.00'), 'JPY')).toContain('5.00');
  });
});

test('an exact decimal keeps its digits and takes the language’s sign', () => {
  const version = message('agreement.indexed-raise-of-year', {
    name: code('2022'),
    before: amount(centsOf('1625.72')),
    raise: amount(centsOf('76.28')),
    coefficient: decimalValue('1.0200'),
  });
  expect(translator('de').message(version)).toContain('× 1,0200;');
  expect(translator('en').message(version)).toContain('× 1.0200;');
});

describe('messages of the rules', () => {
  const cap: Message = message('reason.cap', {
    percent: number(20),
    agreed: amount(centsOf('2111.89')),
    amount: amount(centsOf('422.38')),
  });

  test('every value is written in the language', () => {
    expect(plain(translator('nl').message(cap))).toContain('20 % van de € 2.111,89');
    expect(plain(translator('de').message(cap))).toContain('20 % der für den Monat vereinbarten 2.111,89 €');
  });

  test('a term is looked up in the same language, a code stands as it is', () => {
    const paid = message('reason.payment-counted', {
      amount: amount(centsOf('1.00')),
      paidOn: dayValue(dayOf('2025-02-03')),
      method: term('term.method-bank'),
      account: term('term.account-worker'),
    });
    expect(translator('de').message(paid)).toContain('über die Bank, auf ein Konto allein auf den Namen des Arbeitnehmers');
    expect(translator('en').message(message('expected.one-of', { values: code('yes, no') }))).toBe('one of these values: yes, no');
  });

  test('a month and a plural', () => {
    expect(translator('fr').message(message('scale.index-known', { month: monthValue(monthOf('2026-07')) }))).toContain('juillet 2026');
    expect(translator('de').message(message('expected.cells', { count: number(1) }))).toBe('eine Zeile mit 1 Zelle');
    expect(translator('de').message(message('expected.cells', { count: number(21) }))).toBe('eine Zeile mit 21 Zellen');
  });

  test('a key without a sentence stands as it is, so that a page is never lost', () => {
    expect(translator('en').message(message('reason.unheard-of'))).toBe('reason.unheard-of');
    expect(translator('en').message(message('expected.utf-8', { encoding: term('term.unheard-of') }))).toBe('text in term.unheard-of');
  });

  test('a reason is its sentence', () => {
    const reason: Reason = {
      code: 'CAP',
      message: cap,
      amountCents: centsOf('422.38'),
      rule: 'LAW 2.2',
      source: null,
      date: null,
      mark: null,
    };
    expect(translator('en').reason(reason)).toBe(translator('en').message(cap));
  });
});

describe('a fault in one sentence', () => {
  const place = { file: 'contracts.csv', line: 3, column: 'ends_on' };
  const wrong = fault(place, message('expected.day'), '2025-02-30');

  test.each<[Language, string]>([
    ['en', 'contracts.csv, line 3, column ends_on: expected a date that exists, in the form YYYY-MM-DD, but found “2025-02-30”.'],
    [
      'fr',
      'contracts.csv, ligne 3, colonne ends_on : il faut ici une date qui existe, sous la forme AAAA-MM-JJ, mais on y lit « 2025-02-30 ».',
    ],
    ['nl', 'contracts.csv, regel 3, kolom ends_on: hier hoort een bestaande datum in de vorm JJJJ-MM-DD, maar er staat “2025-02-30”.'],
    [
      'de',
      'contracts.csv, Zeile 3, Spalte ends_on: Erwartet wird ein bestehendes Datum in der Form JJJJ-MM-TT, gefunden wurde „2025-02-30“.',
    ],
  ])('%s', (language, expected) => {
    expect(plain(translator(language).fault(wrong))).toBe(expected);
  });

  test.each(languages)('in %s a place without line and column, and nothing found', (language) => {
    const text = translator(language).fault(fault({ file: 'a.csv', line: null, column: null }, message('expected.header'), null));
    expect(text).toMatch(/^a\.csv\s?:/);
    expect(text).not.toMatch(/[“„«]/);
  });

  test('text of the file is never read as a pattern', () => {
    const braces = fault({ file: '{x}.csv', line: 1, column: '<b>{y}' }, message('expected.text'), "{z, plural, other {#}} '");
    const text = translator('en').fault(braces);
    expect(text).toContain('{x}.csv, line 1, column <b>{y}');
    expect(text).toContain("“{z, plural, other {#}} '”");
  });
});

test('a plain placeholder is written in the language, also inside a plural', () => {
  expect(sentence('{n} and {n, plural, one {one of {n}} other {# of {n}}}', 'de-BE')({ n: 1200 })).toBe('1.200 and 1.200 of 1.200');
});

test.each([
  ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
  ['de-DE;q=0.5, FR', 'fr'],
  ['es, pt', 'en'],
  ['fr;q=0, nl;q=0.1', 'nl'],
  ['nl;q=zero, de;q=0.1', 'de'],
  ['', 'en'],
  ['*', 'en'],
])('Accept-Language %j asks for %s', (header, expected) => {
  expect(preferredLanguage(header)).toBe(expected);
});

describe('nationalities', () => {
  test('that no country gives have a name in every language', () => {
    for (const language of languages) {
      const names = NATIONALITIES.map(translator(language).countryName);
      expect(names.filter((name) => /^[A-Z]{3}$/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(translator('fr').countryName('XXA')).toBe('Apatride');
  });

  test('that are countries have the name of their two letters', () => {
    expect(['LU', 'LUX'].map(translator('de').countryName)).toEqual(['Luxemburg', 'Luxemburg']);
  });
});
