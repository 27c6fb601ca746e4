import {
  belgium,
  centsOf,
  INDICATOR_CODES,
  INDICATORS,
  LEVELS,
  type Level,
  type LevelFacts,
  type Sign,
  strengthOf,
  suggestedLevel,
} from '@protocol-registry/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const plain = INDICATOR_CODES.flatMap((code): readonly Sign[] =>
  code === 'NO_SHOW_REPEAT' || code === 'PAY_BELOW_SCALE' ? [] : [{ code }],
);

const byCode = (text: string): readonly Sign[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const sign = plain.find(({ code }) => code === word);
      if (sign === undefined) throw new RangeError(word);
      return sign;
    });

const missed = (times: number): Sign => ({ code: 'NO_SHOW_REPEAT', missed: times });
const short = (shortfall: string, due: string, outlivesDeadline = false): Sign => ({
  code: 'PAY_BELOW_SCALE',
  shortfallCents: centsOf(shortfall),
  dueCents: centsOf(due),
  outlivesDeadline,
});

const heard: LevelFacts = { signs: [], statedDanger: false, hasValidInterview: true, notAnswered: 0 };
const suggested = (facts: Partial<LevelFacts>): Level => suggestedLevel({ ...heard, ...facts }, belgium).level;
const codes = (facts: Partial<LevelFacts>): readonly string[] =>
  suggestedLevel({ ...heard, ...facts }, belgium).reasons.map(({ code }) => code);

describe('a level with a valid interview, and without', () => {
  test.each<[string, Level, Level]>([
    ['', 'CLEAR', 'UNKNOWN'],
    ['FEAR_SIGNS', 'CLEAR', 'UNKNOWN'],
    ['FEAR_SIGNS RAPID_TURNOVER', 'WATCH', 'WATCH'],
    ['FEAR_SIGNS RAPID_TURNOVER PRIOR_WORKER_ABUSE NO_LEAFLET_KNOWLEDGE NO_LANGUAGE_ISOLATED', 'WATCH', 'WATCH'],
    ['PAY_CASH', 'WATCH', 'WATCH'],
    ['PAY_CASH FEAR_SIGNS', 'WATCH', 'WATCH'],
    ['PAY_CASH FEAR_SIGNS RAPID_TURNOVER', 'WATCH', 'WATCH'],
    ['PAY_CASH PAY_CONTROL', 'REFER', 'REFER'],
    ['PAY_CASH PAY_CONTROL LIVING_BAD', 'REFER', 'REFER'],
    ['DOC_WITHHELD', 'REFER', 'REFER'],
    ['DEBT_BONDAGE', 'REFER', 'REFER'],
    ['EXCESSIVE_HOURS', 'REFER', 'REFER'],
    ['JOB_DECEIT', 'REFER', 'REFER'],
    ['DOC_WITHHELD DEBT_BONDAGE EXCESSIVE_HOURS JOB_DECEIT', 'REFER', 'REFER'],
    ['VIOLENCE', 'URGENT', 'URGENT'],
    ['CONFINED', 'URGENT', 'URGENT'],
    ['FEAR_SIGNS CONFINED', 'URGENT', 'URGENT'],
  ])('%s: %s, %s', (signs, withInterview, without) => {
    expect([suggested({ signs: byCode(signs) }), suggested({ signs: byCode(signs), hasValidInterview: false })]).toEqual([
      withInterview,
      without,
    ]);
  });

  test('a stated danger is urgent alone, beside any sign, with or without a valid interview', () => {
    expect(suggested({ statedDanger: true })).toBe('URGENT');
    expect(suggested({ statedDanger: true, hasValidInterview: false })).toBe('URGENT');
    expect(suggested({ statedDanger: true, signs: byCode('FEAR_SIGNS') })).toBe('URGENT');
    expect(codes({ statedDanger: true, signs: byCode('FEAR_SIGNS') })).toEqual(['STATED_DANGER', 'FEAR_SIGNS']);
  });

  test('the same sign from two sources is one sign', () => {
    expect(suggested({ signs: byCode('PAY_CASH PAY_CASH') })).toBe('WATCH');
    expect(suggested({ signs: byCode('FEAR_SIGNS FEAR_SIGNS') })).toBe('CLEAR');
  });
});

describe('missed appointments', () => {
  test.each<[number, string, Level, Level]>([
    [0, '', 'CLEAR', 'UNKNOWN'],
    [1, '', 'CLEAR', 'UNKNOWN'],
    [1, 'FEAR_SIGNS', 'WATCH', 'WATCH'],
    [2, '', 'WATCH', 'WATCH'],
    [3, '', 'WATCH', 'WATCH'],
    [1, 'PAY_CASH', 'WATCH', 'WATCH'],
    [2, 'PAY_CASH', 'REFER', 'REFER'],
  ])('%i and "%s": %s, %s', (times, others, withInterview, without) => {
    const signs = [missed(times), ...byCode(others)];
    expect([suggested({ signs }), suggested({ signs, hasValidInterview: false })]).toEqual([withInterview, without]);
  });

  test('told twice count as the graver telling, whatever the order', () => {
    expect([suggested({ signs: [missed(1), missed(2)] }), suggested({ signs: [missed(2), missed(1)] })]).toEqual(['WATCH', 'WATCH']);
  });
});

describe('pay below the scale', () => {
  test.each<[string, Sign, Level]>([
    ['a cent under a fifth, in time', short('399.99', '2000.00'), 'CLEAR'],
    ['a fifth, in time', short('400.00', '2000.00'), 'WATCH'],
    ['a fifth that no cent can write, not reached', short('422.37', '2111.89'), 'CLEAR'],
    ['a fifth that no cent can write, passed', short('422.38', '2111.89'), 'WATCH'],
    ['a fresh indexation', short('31.89', '2111.89'), 'CLEAR'],
    ['a small gap that outlives the deadline', short('0.01', '2111.89', true), 'WATCH'],
    ['no gap, whatever the deadline', short('0.00', '2111.89', true), 'CLEAR'],
    ['nothing due', short('0.00', '0.00'), 'CLEAR'],
  ])('%s', (_, sign, level) => {
    expect(suggested({ signs: [sign] })).toBe(level);
  });

  test('is a second medium sign only when it counts', () => {
    expect(suggested({ signs: [short('31.89', '2111.89'), ...byCode('PAY_CASH')] })).toBe('WATCH');
    expect(suggested({ signs: [short('31.89', '2111.89', true), ...byCode('PAY_CASH')] })).toBe('REFER');
  });

  test('is named where it does not count', () => {
    expect(codes({ signs: [short('31.89', '2111.89')] })).toEqual(['NO_SIGN', 'SHORTFALL_NOT_COUNTED']);
    expect(codes({ signs: [short('31.89', '2111.89', true)] })).toEqual(['PAY_BELOW_SCALE']);
  });
});

describe('the reasons', () => {
  test('name every sign, the heaviest first', () => {
    expect(codes({ signs: byCode('FEAR_SIGNS PAY_CASH DOC_WITHHELD VIOLENCE') })).toEqual([
      'VIOLENCE',
      'DOC_WITHHELD',
      'PAY_CASH',
      'FEAR_SIGNS',
    ]);
  });

  test('say what stands behind a level without weight', () => {
    expect(codes({})).toEqual(['NO_SIGN']);
    expect(codes({ signs: byCode('FEAR_SIGNS') })).toEqual(['FEAR_SIGNS', 'WEAK_ALONE']);
    expect(codes({ hasValidInterview: false })).toEqual(['NO_SIGN', 'NO_VALID_INTERVIEW']);
    expect(codes({ notAnswered: 3 })).toEqual(['NO_SIGN', 'NOT_ANSWERED']);
  });

  test('say that no valid interview was held, even where signs give a level', () => {
    expect(codes({ signs: byCode('DOC_WITHHELD'), hasValidInterview: false })).toEqual(['DOC_WITHHELD', 'NO_VALID_INTERVIEW']);
  });
});

const anySign: fc.Arbitrary<Sign> = fc.oneof(
  fc.constantFrom(...plain),
  fc.integer({ min: 0, max: 4 }).map(missed),
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.boolean()).map(([euros, late]) => short(`${euros}.00`, '2000.00', late)),
);
const anyFacts = fc.record({
  signs: fc.array(anySign, { maxLength: 5 }),
  statedDanger: fc.boolean(),
  hasValidInterview: fc.boolean(),
  notAnswered: fc.nat(60),
});

describe('whatever the signs', () => {
  /** How pressing a level is; clear and unknown both ask for nothing. */
  const pressing = (level: Level): number => Math.max(0, LEVELS.indexOf('CLEAR') - LEVELS.indexOf(level));

  test('one more never lowers the level, nor does a stated danger', () => {
    fc.assert(
      fc.property(anyFacts, anySign, (facts, sign) => {
        const before = pressing(suggested(facts));
        expect(pressing(suggested({ ...facts, signs: [...facts.signs, sign] }))).toBeGreaterThanOrEqual(before);
        expect(pressing(suggested({ ...facts, statedDanger: true }))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('their order does not matter', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(suggested({ ...facts, signs: facts.signs.toReversed() })).toBe(suggested(facts));
      }),
    );
  });

  test('nobody is clear without a valid interview, and nobody unknown with one', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(suggested(facts)).not.toBe(facts.hasValidInterview ? 'UNKNOWN' : 'CLEAR');
      }),
    );
  });

  test('every sign that counts is among the reasons', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const counted = facts.signs.filter((sign) => strengthOf(sign, belgium) !== null).map(({ code }) => code);
        expect(codes(facts)).toEqual(expect.arrayContaining(counted));
      }),
    );
  });
});

describe('the signs of RULES 4.2', () => {
  test('weigh what the rules say', () => {
    const of = (strength: string): readonly string[] => INDICATOR_CODES.filter((code) => INDICATORS[code].strength === strength);
    expect(of('S')).toEqual(['DOC_WITHHELD', 'CONFINED', 'VIOLENCE', 'DEBT_BONDAGE', 'EXCESSIVE_HOURS', 'JOB_DECEIT']);
    expect(of('W')).toEqual([
      'NO_LANGUAGE_ISOLATED',
      'NO_LEAFLET_KNOWLEDGE',
      'FEAR_SIGNS',
      'NO_SHOW_REPEAT',
      'PRIOR_WORKER_ABUSE',
      'RAPID_TURNOVER',
    ]);
    expect(of('M')).toHaveLength(18);
  });

  test('touch human dignity where the rules say so', () => {
    expect(INDICATOR_CODES.filter((code) => INDICATORS[code].touchesDignity)).toEqual([
      'EXCESSIVE_HOURS',
      'PAY_NONE_OR_WITHHELD',
      'PAY_BELOW_SCALE',
      'IN_KIND_ABUSE',
      'LIVING_BAD',
      'WORK_HAZARD',
      'NO_COVER',
    ]);
  });
});
