import { divideDecimals, type Month, monthOf } from '@protocol-registry/domain';
import { BigDecimal, Option } from 'effect';
import { decimal } from '../figures/figure.ts';
import type { IndexFigure, IndexSeries } from './series.ts';

/** A month with its health index, the smoothed index computed from four months, and the published one where it is known. */
export interface SmoothedIndex extends IndexFigure {
  readonly smoothed: BigDecimal.BigDecimal;
}

const MONTHS_IN_MEAN = 4;
const DECIMALS = 2;

/** The law of 23 April 2015 held the smoothed index at its value of March 2015 until the mean, times 0.98, exceeded it. */
const BLOCK = { reference: monthOf('2015-03'), to: monthOf('2016-03'), base: 2013, value: decimal('100.66') };
const FACTOR_SINCE_BLOCK = decimal('0.98');
const ONE = BigDecimal.fromBigInt(1n);

const meanOfFour = (
  figures: ReadonlyMap<Month, IndexFigure>,
  month: Month,
  factor: BigDecimal.BigDecimal,
): Option.Option<BigDecimal.BigDecimal> => {
  let sum = BigDecimal.fromBigInt(0n);
  for (let back = 0; back < MONTHS_IN_MEAN; back += 1) {
    const figure = figures.get((month - back) as Month);
    if (figure === undefined) return Option.none();
    sum = BigDecimal.sum(sum, figure.health);
  }
  return Option.some(divideDecimals(BigDecimal.multiply(sum, factor), BigDecimal.fromBigInt(BigInt(MONTHS_IN_MEAN)), DECIMALS));
};

const blockedValue = (base: number, figures: ReadonlyMap<Month, IndexFigure>): Option.Option<BigDecimal.BigDecimal> =>
  base === BLOCK.base ? Option.some(BLOCK.value) : meanOfFour(figures, BLOCK.reference, ONE);

/**
 * The smoothed health index of one month in one base year: the mean of four consecutive months, times 0.98 since April 2016, rounded once, half up, to two decimals.
 * From April 2015 to March 2016 it stood still. None where one of the four months is missing in that base.
 * Source: RULES 3.2, LAW 2.1; law of 23 April 2015.
 *
 * @example
 * ```ts
 * import { formatDecimal, monthOf } from '@protocol-registry/domain';
 * import { Option } from 'effect';
 * import { healthIndex, smoothedIndex } from '@protocol-registry/pay';
 *
 * const august = Option.getOrThrow(smoothedIndex(healthIndex, 2013, monthOf('2018-08')));
 * formatDecimal(august, 2) // => '105.10'
 * Option.isNone(smoothedIndex(healthIndex, 2013, monthOf('2013-03'))) // => true
 * ```
 */
export const smoothedIndex = (series: IndexSeries, base: number, month: Month): Option.Option<BigDecimal.BigDecimal> => {
  const figures = series.bases.get(base);
  if (figures === undefined) return Option.none();
  if (month <= BLOCK.reference) return meanOfFour(figures, month, ONE);
  const mean = meanOfFour(figures, month, FACTOR_SINCE_BLOCK);
  return month > BLOCK.to ? mean : Option.flatMap(mean, () => blockedValue(base, figures));
};

/**
 * Every month of a base year that can be smoothed, ascending; a base without figures gives none.
 *
 * @example
 * ```ts
 * import { formatMonth } from '@protocol-registry/domain';
 * import { healthIndex, smoothedSeries } from '@protocol-registry/pay';
 *
 * const months = smoothedSeries(healthIndex, 2013).map((index) => formatMonth(index.month));
 * months.includes('2013-03') // => false
 * months.includes('2013-04') // => true
 * smoothedSeries(healthIndex, 1914) // => []
 * ```
 */
export const smoothedSeries = (series: IndexSeries, base: number): readonly SmoothedIndex[] =>
  [...(series.bases.get(base)?.values() ?? [])]
    .toSorted((a, b) => a.month - b.month)
    .flatMap((figure) =>
      Option.match(smoothedIndex(series, base, figure.month), {
        onNone: () => [],
        onSome: (smoothed) => [{ ...figure, smoothed }],
      }),
    );
