import {
  type DatedRows,
  dayOf,
  evolveScale,
  formatDay,
  monthOf,
  type PayScale,
  type ScaleModel,
  type ScaleRow,
} from '@protocol-registry/domain';
import {
  dueVersions,
  floorOf,
  healthIndex,
  healthIndexFigures,
  type IndexFigure,
  indexSeries,
  januaryPercent,
  openingVersions,
  sectorIndexations,
  sectorOf,
} from '@protocol-registry/pay';
import { BigDecimal, Option } from 'effect';
import { describe, expect, test } from 'vitest';

const scaleOf = (model: ScaleModel, versions: readonly DatedRows[]): PayScale => {
  const scale = evolveScale(null, { kind: 'scale.opened', content: { scale: 'invented', model, versions } }, 1);
  if (scale === null) throw new RangeError('The scale was not opened');
  return scale;
};

const row = (category: string, seniorityYears: number, cents: number): ScaleRow =>
  ({ category, seniorityYears, monthly: cents, weeklyHours: 3800, source: 'Invented' }) as ScaleRow;

const shown = (scale: PayScale, series = healthIndex) =>
  dueVersions(scale, series).map(({ from, rows }) => [formatDay(from), ...rows.map(({ monthly }) => monthly)]);

const figure = (month: string, base: number, health: string): IndexFigure => ({
  month: monthOf(month),
  base,
  health: BigDecimal.fromStringUnsafe(health),
  published: null,
});

describe('a scale that moves with the pivot', () => {
  test('has all its steps due, from their own bases', () => {
    expect(shown(scaleOf('pivot', openingVersions(dayOf('2021-08-31')))).slice(0, 3)).toEqual([
      ['2021-09-01', 165_823, 170_224, 172_179],
      ['2022-01-01', 169_140, 173_628, 175_623],
      ['2022-03-01', 172_521, 177_099, 179_134],
    ]);
  });

  test('is not due without indices, nor before the crossing is known', () => {
    const scale = scaleOf('pivot', openingVersions(dayOf('2026-06-30')));
    const until = (month: string) => indexSeries(healthIndexFigures.filter((one) => one.month <= monthOf(month)));
    expect(shown(scale, indexSeries([]))).toEqual([]);
    expect(shown(scale, until('2026-05'))).toEqual([]);
    expect(shown(scale, until('2026-06'))).toEqual([['2026-07-01', 223_361]]);
  });

  test('a month that is missing leaves the crossing unseen until it is there', () => {
    const scale = scaleOf('pivot', openingVersions(dayOf('2025-12-31')));
    const until = healthIndexFigures.filter(({ month }) => month <= monthOf('2026-02'));
    expect(shown(scale, indexSeries(until.filter(({ month }) => month !== monthOf('2025-11'))))).toEqual([]);
    expect(shown(scale, indexSeries(until))).toEqual([['2026-01-01', 215_411]]);
  });
});

describe('a scale that is indexed in January', () => {
  const scale = scaleOf('january', [
    {
      from: dayOf('2022-01-01'),
      rows: [row('household', 0, 200_000), row('household', 5, 210_000), row('cleaning', 0, 190_000)],
      mark: 'UNVERIFIED',
    },
  ]);

  test('rises by the percentage of each January, each from the amounts before', () => {
    expect(shown(scale)).toEqual([
      ['2023-01-01', 211_052, 222_160, 233_268],
      ['2024-01-01', 214_176, 225_448, 236_720],
      ['2025-01-01', 221_844, 233_519, 245_195],
      ['2026-01-01', 226_747, 238_680, 250_614],
    ]);
  });

  test('the percentages are those that were read, in every year in which one was', () => {
    for (const { from, indexationPercent } of sectorIndexations) {
      const year = Number(formatDay(from).slice(0, 4));
      if (indexationPercent === null || year < 2018) continue;
      const percent = januaryPercent(healthIndex, year);
      expect(Option.isSome(percent) && Number(BigDecimal.format(percent.value)), String(year)).toBe(Number(indexationPercent));
    }
  });

  test('months of an older base year are converted by the official coefficient', () => {
    const flat = (year: number, base: number, health: string) =>
      ['08', '09', '10', '11', '12'].map((month) => figure(`${year}-${month}`, base, health));
    const series = indexSeries(
      [...flat(2029, 2025, '110.00'), ...flat(2030, 2030, '57.20')],
      [{ from: 2025, to: 2030, operation: 'divide', coefficient: BigDecimal.fromStringUnsafe('2'), status: 'UNVERIFIED' }],
    );
    // 110.00 x 0.98 = 107.80, in the new base 53.90; 57.20 x 0.98 = 56.06; 56.06 / 53.90 = 1.0401 (rounded).
    const percent = januaryPercent(series, 2031);
    expect(Option.isSome(percent) && Number(BigDecimal.format(percent.value))).toBe(4.01);
  });
});

test('a scale of dated decisions is never due', () => {
  expect(
    dueVersions(scaleOf('dated', [{ from: dayOf('2011-07-01'), rows: [row('net', 0, 120_000)], mark: 'VERIFIED' }]), healthIndex),
  ).toEqual([]);
});

test('a scale that was taken over gives the audit the same floor, with its arithmetic', () => {
  const { steps } = floorOf(scaleOf('pivot', openingVersions(dayOf('2026-07-01'))));
  expect(steps[1].every(({ base, coefficient }) => base !== null && coefficient !== null)).toBe(true);
  expect(steps[2].at(-1)?.to).toBe(dayOf('2022-03-31'));
});

test('a category that a version leaves out keeps the amounts that it had', () => {
  const { categories } = sectorOf(
    scaleOf('january', [
      { from: dayOf('2024-01-01'), rows: [row('household', 0, 200_000), row('cleaning', 0, 190_000)], mark: 'UNVERIFIED' },
      { from: dayOf('2025-01-01'), rows: [row('household', 0, 207_160)], mark: 'UNVERIFIED' },
    ]),
  );
  expect([categories.get('household')?.length, categories.get('cleaning')?.length]).toEqual([2, 1]);
});
