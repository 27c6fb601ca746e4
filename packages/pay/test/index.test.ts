import { formatDay, formatDecimal, formatMonth, type Month, monthOf } from '@protocol-registry/domain';
import {
  crossingsBetween,
  healthIndex,
  healthIndexFigures,
  type IndexSeries,
  indexSeries,
  januaryIndexation,
  knownCrossings,
  publishedCrossings,
  publishedGgmmi,
  sectorIndexations,
  smoothedIndex,
  smoothedSeries,
} from '@protocol-registry/pay';
import { BigDecimal, Option } from 'effect';
import { describe, expect, test } from 'vitest';

const walk = (
  series: IndexSeries,
  from: string,
  to: string,
): readonly { readonly month: string; readonly pivot: string; readonly base: number }[] =>
  Option.getOrThrow(crossingsBetween(series, monthOf(from), monthOf(to), knownCrossings(healthIndex))).map((crossing) => ({
    month: formatMonth(crossing.month),
    pivot: formatDecimal(crossing.pivot, 2),
    base: crossing.base,
  }));

/** Pivots of base 2013 by whole hundredths: 101.02, then each 1.02 times the one before, half up. */
const pivotsFrom2016 = (count: number): readonly string[] => {
  const pivots = [10_102];
  while (pivots.length < count) pivots.push(Math.floor(((pivots.at(-1) ?? 0) * 102 + 50) / 100));
  return pivots.map((pivot) => (pivot / 100).toFixed(2));
};

describe('the smoothed health index', () => {
  test('is the published one in every month for which both are known', () => {
    const compared = [1996, 2004, 2013].flatMap((base) => smoothedSeries(healthIndex, base)).filter((index) => index.published !== null);
    const different = compared.filter((index) => index.published !== null && !BigDecimal.equals(index.published, index.smoothed));
    expect(different.map((index) => `${formatMonth(index.month)} ${index.base}`)).toEqual([]);
    expect(compared.length).toBeGreaterThanOrEqual(30);
  });

  test.each([
    ['2015-02', '100.55', 'a half goes up, in the sum and not in the mean'],
    ['2015-03', '100.66', 'the month before the block'],
    ['2015-04', '100.66', 'the first blocked month'],
    ['2016-03', '100.66', 'the last blocked month'],
    ['2018-08', '105.10', 'the pivot exactly'],
    ['2020-12', '107.72', 'as published'],
    ['2021-01', '107.86', 'as published'],
    ['2025-12', '133.33', 'as published'],
  ])('in %s is %s: %s', (month, expected) => {
    expect(formatDecimal(Option.getOrThrow(smoothedIndex(healthIndex, 2013, monthOf(month))), 2)).toBe(expected);
  });

  test('needs four consecutive indices of one base year', () => {
    expect(Option.isNone(smoothedIndex(healthIndex, 2025, monthOf('2026-07')))).toBe(true);
    expect(Option.isNone(smoothedIndex(healthIndex, 2013, monthOf('2000-03')))).toBe(true);
    expect(Option.isSome(smoothedIndex(healthIndex, 2013, monthOf('2000-04')))).toBe(true);
  });
});

describe('crossings of the pivot index', () => {
  test('from 2014 to 2026 precede every indexed amount that was published, at 1.02 times the pivot before', () => {
    const months = publishedGgmmi
      .filter((amount) => amount.kind === 'indexed' && formatDay(amount.from) > '2014')
      .map((amount) => formatDay(amount.from));
    const found = walk(healthIndex, '2014-01', '2026-06');
    const effects = found.map(({ month }) => formatMonth((monthOf(month) + 1) as Month));
    // January 2020's amount became the base of July 2021 unchanged; every other indexed amount follows a crossing.
    expect(effects).toEqual(months.map((day) => day.slice(0, 7)));
    expect(found).toHaveLength(16);
    expect(found.map(({ pivot }) => pivot)).toEqual(pivotsFrom2016(16));
    expect(new Set(found.map(({ base }) => base))).toEqual(new Set([2013]));
  });

  test('agree with every published one, month and pivot, where indices are held', () => {
    const known = knownCrossings(healthIndex);
    for (const published of publishedCrossings) {
      const own = known.find((crossing) => crossing.month === published.month);
      expect(own, formatMonth(published.month)).toBeDefined();
      if (own !== undefined && own.base === published.base) expect(BigDecimal.equals(own.pivot, published.pivot)).toBe(true);
    }
    const computed = known.filter((crossing) => crossing.smoothed !== null);
    expect(computed.map((crossing) => formatMonth(crossing.month)).slice(0, 5)).toEqual([
      '2003-05',
      '2004-09',
      '2005-07',
      '2006-09',
      '2007-12',
    ]);
  });

  test('of months without indices are taken as published', () => {
    const crossings = knownCrossings(healthIndex).filter((crossing) => crossing.smoothed === null);
    expect(crossings.map((crossing) => formatMonth(crossing.month))).toEqual([
      '2008-04',
      '2008-08',
      '2010-08',
      '2011-04',
      '2012-01',
      '2012-11',
    ]);
  });

  test('do not depend on where the walk begins', () => {
    const whole = walk(healthIndex, '2014-01', '2026-06');
    for (const from of ['2016-05', '2016-06', '2022-08', '2022-11', '2022-12', '2024-05', '2026-06']) {
      expect(walk(healthIndex, from, '2026-06')).toEqual(whole.filter(({ month }) => month >= from));
    }
  });

  test('of a file that begins late rest on what is known of the months before', () => {
    const late = indexSeries(healthIndexFigures.filter((figure) => figure.month >= monthOf('2024-01')));
    expect(walk(late, '2024-04', '2026-06')).toEqual(walk(healthIndex, '2024-04', '2026-06'));
  });

  test('of a file that tells another story are not mixed with the crossings held', () => {
    const higher = healthIndexFigures
      .filter((figure) => figure.base === 2013 && figure.month >= monthOf('2016-01') && figure.month <= monthOf('2019-12'))
      .map((figure) => ({ ...figure, health: BigDecimal.multiply(figure.health, BigDecimal.fromStringUnsafe('1.03')) }));
    const pivots = walk(indexSeries(higher), '2016-06', '2026-06').map(({ pivot }) => Number(pivot));
    expect(pivots).toEqual(pivots.toSorted((a, b) => a - b));
    expect(new Set(pivots).size).toBe(pivots.length);
  });

  test('of months that a file lacks are the published ones, in their own base year', () => {
    const late = indexSeries(healthIndexFigures.filter((figure) => figure.month >= monthOf('2013-01')));
    expect(walk(late, '2006-08', '2008-04')).toEqual([
      { month: '2006-09', pivot: '104.14', base: 2004 },
      { month: '2007-12', pivot: '106.22', base: 2004 },
      { month: '2008-04', pivot: '108.34', base: 2004 },
    ]);
  });

  test('are two in a month that reaches two pivots', () => {
    const jump = ['2026-06', '2026-07', '2026-08', '2026-09'].map((month) => ({
      month: monthOf(month),
      base: 2013,
      health: BigDecimal.fromStringUnsafe('144.50'),
      published: null,
    }));
    // 135.95 was crossed in June 2026; 138.67 and 141.44 come next: 144.50 x 0.98 = 141.61 reaches both.
    expect(walk(indexSeries(jump), '2026-07', '2026-10')).toEqual([
      { month: '2026-09', pivot: '138.67', base: 2013 },
      { month: '2026-09', pivot: '141.44', base: 2013 },
    ]);
  });

  test('are judged in the older base year where two have four indices', () => {
    const rebased = healthIndexFigures
      .filter((figure) => figure.base === 2013 && figure.month >= monthOf('2025-09'))
      .map((figure) => ({ ...figure, base: 2025, health: BigDecimal.fromStringUnsafe('50.00') }));
    expect(walk(indexSeries([...healthIndexFigures, ...rebased]), '2025-12', '2026-06')).toEqual(walk(healthIndex, '2025-12', '2026-06'));
  });

  test('go on in the new base year where only that one has four indices', () => {
    const older = healthIndexFigures.filter((figure) => figure.base === 2013 && figure.month <= monthOf('2025-12'));
    const newer = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'].map((month, index) => ({
      month: monthOf(month),
      base: 2025,
      health: BigDecimal.fromStringUnsafe(index < 5 ? '101.00' : '104.00'),
      published: null,
    }));
    // 133.28 was crossed in December 2025; the next pivot, 135.95, is 100.28 in base 2025 (135.95 / 1.3557).
    // March 2026: (101 + 101 + 101 + 104) / 4 x 0.98 = 99.715; April: (101 + 101 + 104 + 104) / 4 x 0.98 = 100.45.
    expect(walk(indexSeries([...older, ...newer]), '2026-01', '2026-04')).toEqual([{ month: '2026-04', pivot: '100.28', base: 2025 }]);
  });

  test('are not known before February 2002', () => {
    expect(Option.isNone(crossingsBetween(healthIndex, monthOf('2002-01'), monthOf('2003-01'), []))).toBe(true);
  });
});

test.each(sectorIndexations.filter((change) => change.indexationPercent !== null && formatDay(change.from) > '2015'))(
  'the January indexation of joint committee 323 is the one read ($indexationPercent)',
  ({ from, indexationPercent }) => {
    const year = Number(formatDay(from).slice(0, 4));
    expect(formatDecimal(Option.getOrThrow(januaryIndexation(healthIndex, 2013, year)), 2)).toBe(Number(indexationPercent).toFixed(2));
  },
);
