import { type Day, divideDecimals, firstDay, type Mark, type Month, monthOf, nextMonth, roundHalfUp } from '@protocol-registry/domain';
import { BigDecimal, Option } from 'effect';
import { decimal } from '../figures/figure.ts';
import { type BaseConversion, baseConversions, type PublishedCrossing, publishedCrossings } from '../figures/pivot-index.ts';
import type { IndexSeries } from './series.ts';
import { smoothedIndex } from './smoothing.ts';

/**
 * A month in which the smoothed index reached the pivot. `smoothed` is null where the series cannot judge the month and the crossing is taken as known.
 * `ggmmiFrom` is the day from which the GGMMI follows: the first of the next month.
 */
export interface Crossing {
  readonly month: Month;
  readonly pivot: BigDecimal.BigDecimal;
  readonly base: number;
  readonly smoothed: BigDecimal.BigDecimal | null;
  readonly ggmmiFrom: Day;
  readonly status: Mark;
  readonly source: string | null;
}

interface Pivot {
  readonly value: BigDecimal.BigDecimal;
  readonly base: number;
}

const STEP = decimal('1.02');
const DECIMALS = 2;

/**
 * The first month for which the pivot in force is known: the seven crossings before it are counted in the oldest base amount.
 *
 * @example
 * ```ts
 * import { formatMonth } from '@protocol-registry/domain';
 * import { FIRST_PIVOT_MONTH } from '@protocol-registry/pay';
 *
 * formatMonth(FIRST_PIVOT_MONTH) // => '2002-02'
 * ```
 */
export const FIRST_PIVOT_MONTH: Month = monthOf('2002-02');

/** At each change of the base year the pivot was converted and rounded: a pivot reaches a later base through every base between. */
const convert = (pivot: Pivot, base: number, conversions: readonly BaseConversion[] = baseConversions): Option.Option<Pivot> => {
  if (pivot.base === base) return Option.some(pivot);
  const conversion = conversions.find((candidate) => candidate.from === pivot.base && candidate.to <= base);
  if (conversion === undefined) return Option.none();
  const value =
    conversion.operation === 'multiply'
      ? roundHalfUp(BigDecimal.multiply(pivot.value, conversion.coefficient), DECIMALS)
      : divideDecimals(pivot.value, conversion.coefficient, DECIMALS);
  return convert({ value, base: conversion.to }, base, conversions);
};

const nextPivot = (pivot: Pivot): Pivot => ({ value: roundHalfUp(BigDecimal.multiply(pivot.value, STEP), DECIMALS), base: pivot.base });

const publishedIn = (month: Month): PublishedCrossing | undefined => publishedCrossings.find((crossing) => crossing.month === month);

/** The oldest base year that may still judge a month: that of the last published crossing, never one older than the pivot's own. */
const oldestBase = (month: Month, pivot: Pivot): number => {
  const last = publishedCrossings.findLast((crossing) => crossing.month <= month);
  return Math.max(pivot.base, last?.base ?? pivot.base);
};

interface Judgement {
  readonly pivot: Pivot;
  readonly smoothed: BigDecimal.BigDecimal;
}

const judge = (series: IndexSeries, month: Month, pivot: Pivot): Option.Option<Judgement> => {
  const oldest = oldestBase(month, pivot);
  const bases = [...series.bases.keys()].filter((base) => base >= oldest).toSorted((a, b) => a - b);
  for (const base of bases) {
    const smoothed = smoothedIndex(series, base, month);
    const converted = convert(pivot, base, series.conversions);
    if (Option.isSome(smoothed) && Option.isSome(converted)) {
      return Option.some({ pivot: converted.value, smoothed: smoothed.value });
    }
  }
  return Option.none();
};

const computed = (month: Month, { pivot, smoothed }: Judgement): Crossing => ({
  month,
  pivot: pivot.value,
  base: pivot.base,
  smoothed,
  ggmmiFrom: firstDay(nextMonth(month)),
  status: publishedIn(month)?.status ?? 'COMPUTED',
  source: publishedIn(month)?.source ?? null,
});

/** Whether a known crossing is the next of the chain: its pivot is the expected one, in whichever of the two base years is the later. */
const continues = (crossing: Crossing, expected: Pivot): boolean => {
  const known = { value: crossing.pivot, base: crossing.base };
  const [earlier, later] = known.base <= expected.base ? [known, expected] : [expected, known];
  return Option.exists(convert(earlier, later.base), (pivot) => BigDecimal.equals(pivot.value, later.value));
};

const crossingIn = (series: IndexSeries, month: Month, pivot: Pivot, known: readonly Crossing[]): Crossing | null => {
  const judgement = judge(series, month, pivot);
  if (Option.isNone(judgement)) return known.find((crossing) => crossing.month === month && continues(crossing, pivot)) ?? null;
  const { value } = judgement;
  return BigDecimal.isGreaterThanOrEqualTo(value.smoothed, value.pivot.value) ? computed(month, value) : null;
};

/** After a crossing the chain goes on from the published pivot where the computed one is its conversion, so that conversions never add up. */
const pivotAfter = (crossing: Crossing): Pivot => {
  const published = publishedIn(crossing.month);
  const own = { value: crossing.pivot, base: crossing.base };
  if (published === undefined) return nextPivot(own);
  const official = { value: published.pivot, base: published.base };
  const same = Option.exists(convert(official, own.base), (pivot) => BigDecimal.equals(pivot.value, own.value));
  return nextPivot(same ? official : own);
};

/** A month may reach several pivots: each is crossed in the first month that reaches it. */
const walk = (series: IndexSeries, start: Pivot, from: Month, to: Month, known: readonly Crossing[]): readonly Crossing[] => {
  const crossings: Crossing[] = [];
  let pivot = start;
  for (let month = from; month <= to; month = nextMonth(month)) {
    let crossing = crossingIn(series, month, pivot, known);
    while (crossing !== null) {
      crossings.push(crossing);
      pivot = pivotAfter(crossing);
      crossing = crossingIn(series, month, pivot, known);
    }
  }
  return crossings;
};

const asKnown = (crossing: PublishedCrossing): Crossing => ({ ...crossing, smoothed: null });

const start = (from: Month): { readonly pivot: Pivot; readonly month: Month } => {
  const before = publishedCrossings.findLast((crossing) => crossing.month < from);
  if (before !== undefined) return { pivot: nextPivot({ value: before.pivot, base: before.base }), month: nextMonth(before.month) };
  const [first] = publishedCrossings;
  if (first === undefined) throw new RangeError('No crossing of the pivot index is held');
  return { pivot: { value: first.pivot, base: first.base }, month: FIRST_PIVOT_MONTH };
};

/**
 * Every crossing of the pivot index that follows from the monthly indices held, and the published ones for months that have none; ascending.
 * Source: LAW 2.1 (law of 2 August 1971, articles 4 and 6).
 *
 * @example
 * ```ts
 * import { formatDecimal, formatMonth } from '@protocol-registry/domain';
 * import { healthIndex, knownCrossings } from '@protocol-registry/pay';
 *
 * const last = knownCrossings(healthIndex).at(-1)!;
 * formatMonth(last.month) // => '2026-06'
 * formatDecimal(last.pivot, 2) // => '135.95'
 * ```
 */
export const knownCrossings = (series: IndexSeries): readonly Crossing[] => {
  if (series.knownTo === null) return [];
  const { pivot, month } = start(FIRST_PIVOT_MONTH);
  return walk(series, pivot, month, series.knownTo, publishedCrossings.map(asKnown));
};

/**
 * The crossings between two months, both included, judged on the indices of a series. The walk begins after the last published crossing before `from`;
 * each month is judged in the oldest base year that has its four indices, beginning with the pivot's own; a month that the series cannot judge is taken from `known`, where that continues the chain.
 * None where `from` lies before February 2002: no pivot is known there.
 *
 * @example
 * ```ts
 * import { formatMonth, monthOf } from '@protocol-registry/domain';
 * import { Option } from 'effect';
 * import { crossingsBetween, healthIndex, knownCrossings } from '@protocol-registry/pay';
 *
 * const known = knownCrossings(healthIndex);
 * const found = Option.getOrThrow(crossingsBetween(healthIndex, monthOf('2022-10'), monthOf('2022-12'), known));
 * found.map((crossing) => formatMonth(crossing.month)) // => ['2022-10', '2022-11']
 * ```
 */
export const crossingsBetween = (
  series: IndexSeries,
  from: Month,
  to: Month,
  known: readonly Crossing[],
): Option.Option<readonly Crossing[]> => {
  if (from < FIRST_PIVOT_MONTH) return Option.none();
  const { pivot, month } = start(from);
  const held = known.map((crossing) => asKnown(publishedIn(crossing.month) ?? crossing));
  return Option.some(walk(series, pivot, month, to, held).filter((crossing) => crossing.month >= from));
};

/** The pivot that is to be reached next, and the last month that could be judged by it with its smoothed index, null where none could yet. */
export interface PivotAhead {
  readonly pivot: BigDecimal.BigDecimal;
  readonly base: number;
  readonly last: { readonly month: Month; readonly smoothed: BigDecimal.BigDecimal } | null;
}

/**
 * The pivot after the last crossing, in the base year of the last month that can be judged by it. None while no crossing is known.
 *
 * @example
 * ```ts
 * import { formatDecimal, formatMonth } from '@protocol-registry/domain';
 * import { Option } from 'effect';
 * import { healthIndex, pivotAhead } from '@protocol-registry/pay';
 *
 * const { last, pivot } = Option.getOrThrow(pivotAhead(healthIndex));
 * formatDecimal(pivot, 2) // => '138.67'
 * formatMonth(last!.month) // => '2026-06'
 * ```
 */
export const pivotAhead = (series: IndexSeries): Option.Option<PivotAhead> => {
  const crossing = knownCrossings(series).at(-1);
  if (crossing === undefined || series.knownTo === null) return Option.none();
  const pivot = pivotAfter(crossing);
  for (let month = series.knownTo; month >= crossing.month; month = (month - 1) as Month) {
    const judged = judge(series, month, pivot);
    if (Option.isNone(judged)) continue;
    const { pivot: converted, smoothed } = judged.value;
    return Option.some({ pivot: converted.value, base: converted.base, last: { month, smoothed } });
  }
  return Option.some({ pivot: pivot.value, base: pivot.base, last: null });
};
