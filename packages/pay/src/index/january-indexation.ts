import { divideDecimals, type Month, monthFromParts } from '@protocol-registry/domain';
import { BigDecimal, Option } from 'effect';
import type { IndexSeries } from './series.ts';
import { smoothedIndex } from './smoothing.ts';

const HUNDRED = BigDecimal.fromBigInt(100n);

const novemberAndDecember = (series: IndexSeries, base: number, year: number): Option.Option<BigDecimal.BigDecimal> => {
  const november: Month = monthFromParts(year, 11);
  const december: Month = monthFromParts(year, 12);
  return Option.zipWith(smoothedIndex(series, base, november), smoothedIndex(series, base, december), BigDecimal.sum);
};

/**
 * The January indexation of joint committee 323 in percent, two decimals: the smoothed indices of November and December of the year before
 * against the same two months one year earlier. None where the series cannot smooth one of the four months in that base.
 * Source: LAW 1.1 (sector agreement of 24 September 2019).
 *
 * @example
 * ```ts
 * import { formatDecimal } from '@protocol-registry/domain';
 * import { Option } from 'effect';
 * import { healthIndex, januaryIndexation } from '@protocol-registry/pay';
 *
 * formatDecimal(Option.getOrThrow(januaryIndexation(healthIndex, 2013, 2023)), 2) // => '11.08'
 * ```
 */
export const januaryIndexation = (series: IndexSeries, base: number, year: number): Option.Option<BigDecimal.BigDecimal> =>
  Option.zipWith(novemberAndDecember(series, base, year - 1), novemberAndDecember(series, base, year - 2), (newer, older) =>
    BigDecimal.subtract(divideDecimals(BigDecimal.multiply(newer, HUNDRED), older, 2), HUNDRED),
  );
