import { centsOf, dayOf, formatCents, formatDay, formatDecimal } from '@protocol-registry/domain';
import {
  type GgmmiStep,
  ggmmiHistory,
  ggmmiOn,
  hourlyOf,
  hoursFactor,
  indexCoefficient,
  isProvisional,
  publishedGgmmi,
} from '@protocol-registry/pay';
import { BigDecimal, Result } from 'effect';
import { describe, expect, test } from 'vitest';

const monthlyOn = (day: string, step: GgmmiStep = 1): string => formatCents(Result.getOrThrow(ggmmiOn(dayOf(day), step)).monthlyCents);

describe('the GGMMI', () => {
  test.each(publishedGgmmi.map((amount) => ({ day: formatDay(amount.from), amount: formatCents(amount.cents), mark: amount.status })))(
    'from $day is $amount ($mark)',
    ({ amount, day }) => {
      const version = Result.getOrThrow(ggmmiOn(dayOf(day)));
      expect(formatCents(version.monthlyCents)).toBe(amount);
      expect(formatDay(version.from)).toBe(day);
    },
  );

  test('has no version that was not published, but the one whose base was fixed anew at the running amount', () => {
    const published = new Set(publishedGgmmi.map((amount) => amount.from));
    expect(
      ggmmiHistory(1)
        .filter((version) => !published.has(version.from))
        .map((version) => formatDay(version.from)),
    ).toEqual(['2021-07-01']);
    expect(monthlyOn('2021-06-30')).toBe(monthlyOn('2021-07-01'));
  });

  // 2007 and 2008: CBA 43undecies; 1 July 2021: the amounts that the social partners made the new base.
  test.each([
    ['2007-04-01', 2, '1318.61'],
    ['2007-04-01', 3, '1334.03'],
    ['2008-10-01', 2, '1424.31'],
    ['2008-10-01', 3, '1440.67'],
    ['2021-06-30', 2, '1668.86'],
    ['2021-06-30', 3, '1688.03'],
  ] as const)('on %s, step %i, is %s', (day, step, amount) => {
    expect(monthlyOn(day, step)).toBe(amount);
  });

  test('is computed from the base each time, never from the amount before', () => {
    // Chained rounding would give 1472.41, 1501.86, 1725.23 and 1955.04.
    expect(['2012-02-01', '2012-12-01', '2022-03-01', '2022-12-01'].map((day) => monthlyOn(day))).toEqual([
      '1472.40',
      '1501.82',
      '1725.21',
      '1954.99',
    ]);
  });

  test('is refused before its first day, and for steps 2 and 3 after their last', () => {
    for (const [day, step] of [
      ['2002-01-31', 1],
      ['2007-03-31', 2],
      ['2022-04-01', 2],
      ['2022-04-01', 3],
    ] as const) {
      expect(Result.isFailure(ggmmiOn(dayOf(day), step)), `${day} step ${step}`).toBe(true);
    }
  });

  test('names what moved each version', () => {
    const april2024 = Result.getOrThrow(ggmmiOn(dayOf('2024-04-15')));
    expect(april2024.movedBy).toMatchObject({
      kind: 'agreement',
      agreement: { key: 'agreement.raise', values: { name: { text: '43/17' }, before: { cents: 199_418 }, raise: { cents: 3570 } } },
    });
    const may2024 = Result.getOrThrow(ggmmiOn(dayOf('2024-05-15')));
    expect(may2024.movedBy.kind).toBe('crossing');
    expect([may2024.crossings, formatDecimal(may2024.coefficient, 4), formatCents(may2024.base.cents)]).toEqual([1, '1.0200', '2029.88']);
  });

  test('keeps the marks: what was not read in a source stays unverified', () => {
    expect(Result.getOrThrow(ggmmiOn(dayOf('2022-05-01'))).status).toBe('UNVERIFIED');
    expect(Result.getOrThrow(ggmmiOn(dayOf('2025-02-01'))).status).toBe('VERIFIED');
    expect(Result.getOrThrow(ggmmiOn(dayOf('2026-07-01'))).status).toBe('SECONDARY');
    expect(Result.getOrThrow(ggmmiOn(dayOf('2010-09-01'), 2)).status).toBe('UNVERIFIED');
    expect(Result.getOrThrow(ggmmiOn(dayOf('2018-09-01'), 3)).status).toBe('COMPUTED');
  });

  test('is provisional after the last month of the index', () => {
    expect([isProvisional(dayOf('2026-07-31')), isProvisional(dayOf('2026-08-01'))]).toEqual([false, true]);
  });
});

// Amounts read beside the monthly ones; 1806.16 by the official divisor, where one page printed 10.98.
test.each([
  ['1954.99', '38', '11.8724'],
  ['1806.16', '38', '10.9686'],
  ['2111.89', '38', '12.8252'],
])('the hourly equivalent of %s at %s hours is %s', (monthly, hours, expected) => {
  expect(formatDecimal(hourlyOf(centsOf(monthly), BigDecimal.fromStringUnsafe(hours)), 4)).toBe(expected);
});

test.each([
  [0, '1.0000'],
  [1, '1.0200'],
  [2, '1.0404'],
  [3, '1.0612'],
  [24, '1.6084'],
  [25, '1.6406'],
  [38, '2.1223'],
])('the coefficient after %i crossings is %s', (crossings, expected) => {
  expect(formatDecimal(indexCoefficient(crossings), 4)).toBe(expected);
});

test.each([
  [2000, 3800, [2000, 3800]],
  [3799, 3800, [3799, 3800]],
  [3800, 3800, [1, 1]],
  [4000, 3800, [1, 1]],
  [4001, 3800, [4001, 3800]],
  [3600, 3600, [1, 1]],
  [3900, 4000, [3900, 4000]],
  [4500, 4500, [4500, 4500]],
])('the hours factor of %i in a week of %i (hundredths of an hour)', (weekly, week, [numerator, denominator]) => {
  const factor = hoursFactor(weekly, week);
  expect(factor.numerator / factor.denominator).toBe((numerator ?? 0) / (denominator ?? 1));
});
