import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogueOf, isMessageKey, type Language, languages, localeOf } from '@protocol-registry/language';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const english = catalogueOf('en');
const keys = Object.keys(english).filter(isMessageKey);

type Elements = ReturnType<IntlMessageFormat['getAst']>;

interface Branch {
  readonly kind: string;
  readonly name: string;
  readonly options: readonly string[];
}

const KINDS = ['text', 'plain', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'];

/** Every placeholder of a sentence with its kind and, where it branches, its options. */
const placeholders = (elements: Elements): readonly Branch[] =>
  elements.flatMap((element): readonly Branch[] => {
    const kind = KINDS[element.type] ?? '';
    if (kind === 'text' || kind === 'pound') return [];
    if (!('options' in element)) return [{ kind, name: 'value' in element ? element.value : '', options: [] }];
    const options: Record<string, { value: Elements }> = element.options;
    return [
      { kind, name: element.value, options: Object.keys(options) },
      ...Object.values(options).flatMap((option) => placeholders(option.value)),
    ];
  });

const read = (language: Language, key: (typeof keys)[number]): readonly Branch[] =>
  placeholders(new IntlMessageFormat(catalogueOf(language)[key], localeOf(language)).getAst());

const names = (branches: readonly Branch[]): readonly string[] => [...new Set(branches.map(({ name }) => name))].toSorted();

describe.each(languages)('the catalogue in %s', (language) => {
  const catalogue = catalogueOf(language);

  test('has the keys of the English one, in order', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english).toSorted());
  });

  test('is well formed, with the same placeholders as the English one', () => {
    for (const key of keys) {
      const branches = read(language, key);
      expect(names(branches), key).toEqual(names(read('en', key)));
      expect(
        branches.filter(({ kind }) => kind === 'tag'),
        key,
      ).toEqual([]);
    }
  });

  test('has plurals of the language, and one for every other number', () => {
    const known: readonly string[] = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories;
    for (const key of keys) {
      for (const { kind, options } of read(language, key)) {
        if (kind === 'select' || kind === 'plural') expect(options, key).toContain('other');
        const unknown = options.filter((option) => !option.startsWith('=') && !known.includes(option));
        if (kind === 'plural') expect(unknown, key).toEqual([]);
      }
    }
  });

  test('says something under every key, without stray spaces, and writes apostrophes as a printer does', () => {
    for (const [key, text] of Object.entries(catalogue)) {
      expect(text.trim(), key).not.toBe('');
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toMatch(/ {2}|'|"/);
    }
  });
});

test('French sets a space that does not break before high punctuation, and quotes with guillemets', () => {
  for (const [key, text] of Object.entries(catalogueOf('fr'))) {
    expect(text.replaceAll(/\{[^{}]*\}/g, ''), key).not.toMatch(/ [:;?!»%]|« [^\u00A0]/);
    expect(text, key).not.toMatch(/[“”„]/);
  }
});

const inSources = (pattern: RegExp): readonly string[] => {
  const found = globSync('packages/{pay,planner}/src/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(`${root}/${file}`, 'utf8').matchAll(pattern)].map((match) => match[1] ?? ''),
  );
  return [...new Set(found)];
};

test('every message that the rules name has its sentence', () => {
  const named = inSources(/'((?:expected|reason|refusal|term|unplaced)\.[a-z0-9-]+)'/g);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((key) => !isMessageKey(key))).toEqual([]);
});

test('every kind of finding, mark and reason of the public formats has its words', () => {
  const findings =
    'PAY_BELOW_SECTOR_SCALE PAY_BELOW_NATIONAL_FLOOR WAGE_NOT_INDEXED PAID_LESS_THAN_DUE PAID_LATE PAYMENT_MISSING PAY_CASH ACCOUNT_NOT_SOLE CURRENCY_NOT_EURO IN_KIND_OVER_FIXED_VALUE IN_KIND_OVER_CAP IN_KIND_NOT_WRITTEN NOT_FULL_TIME HOURS_OVER_LIMIT SCALE_ANNEX_STALE SCALE_UNKNOWN';
  const wanted = [
    ...findings.split(' ').map((code) => `finding.${code}`),
    ...['VERIFIED', 'COMPUTED', 'SECONDARY', 'UNVERIFIED'].flatMap((mark) => [`mark.${mark}`, `mark.${mark}.meaning`]),
    ...['CAPACITY', 'NO_INTERPRETER', 'NO_OFFICER', 'NO_ROOM', 'WINDOW_TOO_SHORT'].map((code) => `unplaced.${code}`),
    ...['bank', 'cash', 'other'].map((method) => `term.method-${method}`),
    ...['worker', 'joint', 'other'].map((holder) => `term.account-${holder}`),
    ...['officer', 'room', 'interpreter'].flatMap((resource) => [`expected.known-${resource}`, `expected.${resource}-free`]),
    'expected.known-request',
  ];
  expect(wanted.filter((key) => !isMessageKey(key))).toEqual([]);
});
