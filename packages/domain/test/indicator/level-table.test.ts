import { belgium, INDICATOR_CODES, type IndicatorCode, type Level, type Sign, suggestedLevel } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { STRENGTH_BY_RULES, sign } from '../signs.ts';

const URGENT: readonly IndicatorCode[] = ['VIOLENCE', 'CONFINED'];
const ordinary = INDICATOR_CODES.filter((code) => !URGENT.includes(code));
const ofStrength = (strength: 'S' | 'M' | 'W', count: number): readonly Sign[] =>
  ordinary
    .filter((code) => STRENGTH_BY_RULES[code] === strength)
    .slice(0, count)
    .map(sign);

const facts = { signs: [] as readonly Sign[], statedDanger: false, hasValidInterview: true, notAnswered: 0 };
const levelOf = (signs: readonly Sign[], more: Partial<typeof facts> = {}): Level =>
  suggestedLevel({ ...facts, ...more, signs }, belgium).level;
const codesOf = (signs: readonly Sign[], more: Partial<typeof facts> = {}): readonly string[] =>
  suggestedLevel({ ...facts, ...more, signs }, belgium).reasons.map(({ code }) => code);

/** By the number of medium signs (down) and weak ones (across), 0 to 3, where nothing is strong; below WATCH it is the interview that tells. */
const TABLE: readonly (readonly ('below' | Level)[])[] = [
  ['below', 'below', 'WATCH', 'WATCH'],
  ['WATCH', 'WATCH', 'WATCH', 'WATCH'],
  ['REFER', 'REFER', 'REFER', 'REFER'],
  ['REFER', 'REFER', 'REFER', 'REFER'],
];
const COUNTS = TABLE.flatMap((row, medium) => row.map((level, weak) => [medium, weak, level] as const));

describe.each(COUNTS)('%i medium and %i weak signs', (medium, weak, expected) => {
  const signs = [...ofStrength('W', weak), ...ofStrength('M', medium)];

  test(`alone: ${expected}`, () => {
    expect(levelOf(signs)).toBe(expected === 'below' ? 'CLEAR' : expected);
    expect(levelOf(signs, { hasValidInterview: false })).toBe(expected === 'below' ? 'UNKNOWN' : expected);
  });

  test.each([true, false])('with strong signs, valid interview %s: REFER', (hasValidInterview) => {
    for (const count of [1, 2, 4]) expect(levelOf([...signs, ...ofStrength('S', count)], { hasValidInterview })).toBe('REFER');
  });

  test.each([true, false])('with violence, confinement or a stated danger, valid interview %s: URGENT', (hasValidInterview) => {
    for (const strong of [[], ofStrength('S', 1)]) {
      const all = [...strong, ...signs];
      for (const code of URGENT) expect(levelOf([...all, sign(code)], { hasValidInterview })).toBe('URGENT');
      expect(levelOf([...all, ...URGENT.map(sign)], { hasValidInterview })).toBe('URGENT');
      expect(levelOf(all, { hasValidInterview, statedDanger: true })).toBe('URGENT');
      expect(levelOf([...all, ...URGENT.map(sign)], { hasValidInterview, statedDanger: true })).toBe('URGENT');
    }
  });
});

const ALONE = { S: 'REFER', M: 'WATCH', W: 'CLEAR' } as const;

test.each(INDICATOR_CODES)('%s alone suggests what its strength says, and is named', (code) => {
  const expected = URGENT.includes(code) ? 'URGENT' : ALONE[STRENGTH_BY_RULES[code]];
  expect(levelOf([sign(code)])).toBe(expected);
  expect(levelOf([sign(code)], { hasValidInterview: false })).toBe(expected === 'CLEAR' ? 'UNKNOWN' : expected);
  expect(codesOf([sign(code)])[0]).toBe(code);
});

describe('the reasons', () => {
  const mixed = ['FEAR_SIGNS', 'PAY_CASH', 'DOC_WITHHELD', 'VIOLENCE', 'COACHED'] as const;

  test('name a stated danger first, then every sign, the heaviest first, in the order in which they came', () => {
    expect(codesOf(mixed.map(sign), { statedDanger: true })).toEqual([
      'STATED_DANGER',
      'VIOLENCE',
      'DOC_WITHHELD',
      'PAY_CASH',
      'COACHED',
      'FEAR_SIGNS',
    ]);
  });

  test('say how much each sign weighs, and how far that can be trusted', () => {
    const { reasons } = suggestedLevel({ ...facts, signs: mixed.map(sign) }, belgium);
    expect(reasons.map(({ message, mark, rule }) => [message.key, message.values.sign, mark, rule])).toEqual([
      ['level-reason.urgent', { kind: 'term', key: 'indicator.VIOLENCE' }, 'UNVERIFIED', 'RULES 4.2'],
      ['level-reason.S', { kind: 'term', key: 'indicator.DOC_WITHHELD' }, 'UNVERIFIED', 'RULES 4.2'],
      ['level-reason.M', { kind: 'term', key: 'indicator.PAY_CASH' }, 'CHOICE', 'RULES 4.2'],
      ['level-reason.M', { kind: 'term', key: 'indicator.COACHED' }, 'CHOICE', 'RULES 4.2'],
      ['level-reason.W', { kind: 'term', key: 'indicator.FEAR_SIGNS' }, 'CHOICE', 'RULES 4.2'],
    ]);
  });

  test('count the questions that got neither yes nor no', () => {
    const { reasons } = suggestedLevel({ ...facts, notAnswered: 3 }, belgium);
    expect(reasons.at(-1)?.message).toEqual({ key: 'level-reason.not-answered', values: { count: { kind: 'number', value: 3 } } });
  });
});
