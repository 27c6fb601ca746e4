import { type Day, formatDay, type Mark, partsOfDay } from '@protocol-registry/domain';
import {
  ggmmiBases,
  ggmmiHistory,
  ggmmiStepRules,
  healthIndexFigures,
  inKindFigures,
  publishedCrossings,
  publishedGgmmi,
  sectorIndexations,
} from '@protocol-registry/pay';
import { describe, expect, test } from 'vitest';

interface Interval {
  readonly from: Day;
  readonly to: Day | null;
}

const gapsAndOverlaps = (intervals: readonly Interval[]): readonly string[] =>
  intervals.slice(1).flatMap((interval, index) => {
    const before = intervals[index];
    return before?.to === interval.from - 1 ? [] : [`${formatDay(before?.from ?? interval.from)} / ${formatDay(interval.from)}`];
  });

const counted = (marks: readonly Mark[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const mark of marks) counts[mark] = (counts[mark] ?? 0) + 1;
  return counts;
};

describe('the figures held', () => {
  test('base amounts of each step follow one another without gap or overlap', () => {
    for (const step of [1, 2, 3] as const) {
      expect(gapsAndOverlaps(ggmmiBases.filter((base) => base.step === step))).toEqual([]);
    }
    expect(ggmmiBases.filter((base) => base.to === null).map((base) => base.step)).toEqual([1]);
  });

  test('versions of each step follow one another without gap or overlap, from the first base to the last', () => {
    for (const step of [1, 2, 3] as const) expect(gapsAndOverlaps(ggmmiHistory(step))).toEqual([]);
    expect(formatDay(ggmmiHistory(1)[0]?.from as Day)).toBe('2002-02-01');
    expect(formatDay(ggmmiHistory(3).at(-1)?.to as Day)).toBe('2022-03-31');
  });

  test('steps are known before 2013 and from 2015, and for no day between', () => {
    const first = ggmmiStepRules.filter((rule) => rule.step === 1);
    expect(gapsAndOverlaps(first)).toEqual(['2007-04-01 / 2015-01-01']);
  });

  test('every amount and every crossing begins on the first of a month that follows the one before', () => {
    for (const days of [publishedGgmmi.map((amount) => amount.from), publishedCrossings.map((crossing) => crossing.ggmmiFrom)]) {
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      expect(days.filter((day) => partsOfDay(day).dayOfMonth !== 1)).toEqual([]);
    }
  });

  test('marks are kept as they were read', () => {
    expect(counted(healthIndexFigures.map((figure) => figure.status))).toEqual({ VERIFIED: 286, COMPUTED: 36 });
    expect(counted(publishedGgmmi.map((amount) => amount.status))).toEqual({ VERIFIED: 19, UNVERIFIED: 11, SECONDARY: 3 });
    expect(counted(publishedCrossings.map((crossing) => crossing.status))).toEqual({ UNVERIFIED: 10, VERIFIED: 10 });
    expect(counted(sectorIndexations.map((change) => change.status))).toEqual({ VERIFIED: 6, COMPUTED: 5 });
  });

  test('what is marked as read names where it was read', () => {
    const read = [...healthIndexFigures, ...publishedGgmmi, ...publishedCrossings, ...inKindFigures, ...sectorIndexations];
    expect(read.filter((figure) => figure.status === 'VERIFIED' && !figure.source)).toEqual([]);
  });

  test('one figure for each month and base year', () => {
    const keys = healthIndexFigures.map((figure) => `${figure.month} ${figure.base}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
