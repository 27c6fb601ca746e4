import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  ACCOUNT_HOLDERS,
  ALLEGATION_SOURCES,
  APPLICATION_KINDS,
  actForms,
  CARD_CATEGORIES,
  CONDITIONS,
  CONSENT_STEPS,
  DUE_CODES,
  GENDERS,
  IMMUNITY_LEVELS,
  INDEPENDENCE_FACTS,
  LABOUR_CATEGORIES,
  NO_SHOW_STEPS,
  PAYMENT_METHODS,
  RANKS,
  READING_SCOPES,
  REFERRAL_GROUNDS,
  REFERRAL_STANDINGS,
  REFUSAL_CODES,
  ROLES,
  ROUTES,
  refusal,
} from '@protocol-registry/domain';
import { isMessageKey, languages } from '@protocol-registry/language';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const NAMES: Readonly<Record<string, readonly string[]>> = {
  refused: REFUSAL_CODES,
  due: DUE_CODES,
  act: Object.keys(actForms),
  condition: CONDITIONS,
  rank: RANKS,
  immunity: IMMUNITY_LEVELS,
  role: ROLES,
  gender: GENDERS,
  'no-show-step': NO_SHOW_STEPS,
  independence: INDEPENDENCE_FACTS,
  'application-kind': APPLICATION_KINDS,
  'application-status': ['open', 'granted', 'refused', 'withdrawn'],
  'card-category': CARD_CATEGORIES,
  'labour-category': LABOUR_CATEGORIES,
  'payment-method': PAYMENT_METHODS,
  'account-holder': ACCOUNT_HOLDERS,
  route: ROUTES.flatMap((route) => [route, `${route}.note`]),
  consent: CONSENT_STEPS,
  ground: REFERRAL_GROUNDS,
  standing: REFERRAL_STANDINGS,
  'allegation-source': ALLEGATION_SOURCES,
  'reading-scope': READING_SCOPES,
  'interview-outcome': ['scheduled', 'held-valid', 'held-invalid', 'missed', 'cancelled'],
};

describe('every name and code of the register has its words', () => {
  test.each(Object.entries(NAMES))('%s', (family, names) => {
    expect(names.filter((name) => !isMessageKey(`${family}.${name}`))).toEqual([]);
  });

  test('and every rule that a refusal rests on', () => {
    const rules = new Set(REFUSAL_CODES.map((code) => refusal(code).rule));
    expect([...rules].filter((rule) => !isMessageKey(`rule.${rule.replace(' ', '-')}`))).toEqual([]);
  });
});

/** The names of the values that the code gives to each refusal. */
const given = new Map<string, Set<string>>();
for (const file of globSync('packages/domain/src/**/decide*.ts', { cwd: root }).concat(
  'packages/domain/src/card/gate.ts',
  'packages/domain/src/settlement/gate.ts',
)) {
  for (const [, code = '', values = ''] of read(file).matchAll(/'([A-Z][A-Z_]{4,})'(?:,\s*\{([^}]*)\})?/g)) {
    const names = given.get(code) ?? new Set<string>();
    for (const [, name = ''] of values.matchAll(/(?:^|,)\s*(\w+)(?=:|\s*(?:,|$))/g)) names.add(name);
    given.set(code, names);
  }
}

describe.each(languages)('the refusals in %s', (language) => {
  const sentences = JSON.parse(read(`packages/language/src/messages/${language}.json`)) as Readonly<Record<string, string>>;

  test('set in all the values that the code gives, and no others', () => {
    const placed = (code: string): readonly string[] =>
      [...(sentences[`refused.${code}`] ?? '').matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').toSorted();
    const expected = REFUSAL_CODES.map((code) => [code, [...(given.get(code) ?? [])].toSorted()]);
    expect(REFUSAL_CODES.map((code) => [code, placed(code)])).toEqual(expected);
  });

  test('say in full sentences what is wrong and what to do', () => {
    const short = REFUSAL_CODES.filter((code) => !/^\p{Lu}.+[.?] \P{Ll}.+\.$|^\p{Lu}.+ ?: .+\.$/u.test(sentences[`refused.${code}`] ?? ''));
    expect(short).toEqual([]);
  });
});
