import {
  ANSWERS,
  belgium,
  CONSENT_STEPS,
  centsOf,
  INDICATOR_CODES,
  LEAFLET_ENTRIES,
  LEVELS,
  leaflets,
  questionLists,
  questionsOf,
  type Reason,
  type Sign,
  suggestedLevel,
  THEMES,
} from '@protocol-registry/domain';
import { catalogueOf, isMessageKey, LANGUAGE_CODES, languages, translator } from '@protocol-registry/language';
import { describe, expect, test } from 'vitest';

const questions = new Set(questionLists.flatMap((list) => [...questionsOf(list).keys()]));
const told = new Set(questionLists.flatMap(({ toldFirst }) => toldFirst.map(({ id }) => id)));

const NAMES: Readonly<Record<string, readonly string[]>> = {
  theme: THEMES,
  question: [...questions],
  'told-first': [...told],
  answer: ANSWERS,
  indicator: INDICATOR_CODES.flatMap((code) => [code, `${code}.meaning`]),
  level: LEVELS.flatMap((level) => [level, `${level}.meaning`]),
  'consent-step': CONSENT_STEPS,
  'leaflet-entry': LEAFLET_ENTRIES,
};

describe('every name of the question list, the signs and the leaflet has its words', () => {
  test.each(Object.entries(NAMES))('%s', (family, names) => {
    expect(names.filter((name) => !isMessageKey(`${family}.${name}`))).toEqual([]);
  });

  test('and so has every rule that they rest on', () => {
    const rules = questionLists.flatMap(({ rule, toldFirst, themes }) => [rule, ...[...toldFirst, ...themes].map((part) => part.rule)]);
    const all = new Set([...rules, ...leaflets.map(({ rule }) => rule), ...reasons.map(({ rule }) => rule)]);
    expect([...all].filter((rule) => !isMessageKey(`rule.${rule.replace(' ', '-')}`))).toEqual([]);
  });
});

const short: Sign = { code: 'PAY_BELOW_SCALE', shortfallCents: centsOf('1.00'), dueCents: centsOf('2000.00'), outlivesDeadline: false };
const base = { signs: [short], statedDanger: false, hasValidInterview: true, notAnswered: 1 };
const signs: readonly Sign[] = [{ code: 'VIOLENCE' }, { code: 'DOC_WITHHELD' }, { code: 'PAY_CASH' }, { code: 'FEAR_SIGNS' }];
/** Every reason that a level can have, at least once. */
const reasons: readonly Reason[] = [
  base,
  { ...base, signs, statedDanger: true, hasValidInterview: false },
  { ...base, signs: [{ code: 'FEAR_SIGNS' as const }], notAnswered: 2 },
].flatMap((facts) => suggestedLevel(facts, belgium).reasons);

const FAMILIES = new RegExp(`^(${Object.keys(NAMES).join('|')}|level-reason)\\.`);

describe.each(languages)('in %s', (language) => {
  const catalogue = Object.entries(catalogueOf(language)).filter(([key]) => FAMILIES.test(key));

  test('every reason of a level is said in full', () => {
    const t = translator(language);
    const said = new Set(reasons.map(({ message }) => message.key));
    expect([...said].toSorted()).toEqual(
      catalogue
        .map(([key]) => key)
        .filter((key) => key.startsWith('level-reason.'))
        .toSorted(),
    );
    for (const reason of reasons) expect(t.reason(reason), reason.code).not.toMatch(/[{}]|undefined|indicator\./);
  });

  test('a question is one that can be read aloud: short, and it asks', () => {
    const asked = catalogue.filter(([key]) => key.startsWith('question.'));
    expect(asked.filter(([, text]) => !/^\p{Lu}[^()/]*\?$/u.test(text))).toEqual([]);
    expect(asked.filter(([, text]) => text.split(/\s+/).length > 26)).toEqual([]);
  });

  test('the words are neutral: none speaks of trafficking or slavery', () => {
    expect(catalogue.filter(([, text]) => /traffick|traite|mensenhandel|menschenhandel|slave|esclav|slaver|sklav/i.test(text))).toEqual([]);
  });

  test('no words are left for a name that is not there', () => {
    const named = new Set(Object.entries(NAMES).flatMap(([family, names]) => names.map((name) => `${family}.${name}`)));
    expect(catalogue.map(([key]) => key).filter((key) => !key.startsWith('level-reason.') && !named.has(key))).toEqual([]);
  });
});

describe('the leaflet', () => {
  test('is an example in languages that have a name, with the emergency numbers alone', () => {
    for (const { isExample, languages: codes, contents } of leaflets) {
      expect(isExample).toBe(true);
      expect(codes.filter((code) => !LANGUAGE_CODES.includes(code))).toEqual([]);
      expect(contents.map(({ entry }) => entry)).toEqual(LEAFLET_ENTRIES);
      expect(contents.flatMap(({ telephone }) => (telephone === null ? [] : [telephone]))).toEqual(['101', '112']);
    }
  });

  test('has versions in order, each name once', () => {
    expect(leaflets.map(({ from }) => from)).toEqual([...new Set(leaflets.map(({ from }) => from))].toSorted((a, b) => a - b));
    expect(new Set(leaflets.map(({ version }) => version)).size).toBe(leaflets.length);
  });
});
