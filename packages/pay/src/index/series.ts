import { type Month, monthOf } from '@protocol-registry/domain';
import type { BigDecimal } from 'effect';
import { type BaseConversion, baseConversions } from '../figures/pivot-index.ts';

/** The health index of one month in one base year, with the smoothed index published for it where one is known. */
export interface IndexFigure {
  readonly month: Month;
  readonly base: number;
  readonly health: BigDecimal.BigDecimal;
  readonly published: BigDecimal.BigDecimal | null;
}

/** Monthly figures by base year and month, and the official coefficients between base years. `knownTo` is the last month with any figure, null for an empty series. */
export interface IndexSeries {
  readonly bases: ReadonlyMap<number, ReadonlyMap<Month, IndexFigure>>;
  readonly knownTo: Month | null;
  readonly conversions: readonly BaseConversion[];
}

/**
 * Gathers figures into a series; the coefficients are those of this version of the project unless others are given. Of two figures for one month and base the later in the list stays: readers of files refuse such pairs beforehand.
 *
 * @example
 * ```ts
 * import { BigDecimal } from 'effect';
 * import { monthOf } from '@protocol-registry/domain';
 * import { indexSeries } from '@protocol-registry/pay';
 *
 * const series = indexSeries([
 *   { month: monthOf('2018-01'), base: 2013, health: BigDecimal.fromStringUnsafe('106.37'), published: null },
 * ]);
 * series.knownTo === monthOf('2018-01') // => true
 * ```
 */
export const indexSeries = (figures: readonly IndexFigure[], conversions: readonly BaseConversion[] = baseConversions): IndexSeries => {
  const bases = new Map<number, Map<Month, IndexFigure>>();
  let knownTo: Month | null = null;
  for (const figure of figures) {
    const months = bases.get(figure.base) ?? new Map<Month, IndexFigure>();
    months.set(figure.month, figure);
    bases.set(figure.base, months);
    if (knownTo === null || figure.month > knownTo) knownTo = figure.month;
  }
  return { bases, knownTo, conversions };
};

/** The first month of which a health index exists. */
export const FIRST_HEALTH_INDEX: Month = monthOf('1994-01');
