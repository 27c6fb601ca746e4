import { divideDecimals, type Month, monthFromParts, roundHalfUp } from '@protocol-registry/domain';
import { BigDecimal, Option } from 'effect';
import type { IndexSeries } from './series.ts';
import { smoothedIndex } from './smoothing.ts';

const DECIMALS = 2;
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

/** A smoothed index of an older base year in a later one, by the official coefficient, rounded once; none where no coefficient leads there. */
const inBase = (
  { conversions }: IndexSeries,
  value: BigDecimal.BigDecimal,
  from: number,
  to: number,
): Option.Option<BigDecimal.BigDecimal> => {
  const conversion = conversions.find((candidate) => candidate.from === from && candidate.to === to);
  if (conversion === undefined) return Option.none();
  const { coefficient, operation } = conversion;
  return Option.some(
    operation === 'multiply'
      ? roundHalfUp(BigDecimal.multiply(value, coefficient), DECIMALS)
      : divideDecimals(value, coefficient, DECIMALS),
  );
};

/** The sum of the smoothed indices of November and December in a base year; months that only an older base has are converted one by one. */
const convertedSum = (series: IndexSeries, base: number, year: number): Option.Option<BigDecimal.BigDecimal> => {
  const own = novemberAndDecember(series, base, year);
  if (Option.isSome(own)) return own;
  for (const older of [...series.bases.keys()].filter((one) => one < base).toSorted((a, b) => b - a)) {
    const months = [11, 12].map((month) =>
      Option.flatMap(smoothedIndex(series, older, monthFromParts(year, month)), (value) => inBase(series, value, older, base)),
    );
    const sum = Option.map(Option.all(months), ([november = ZERO, december = ZERO]) => BigDecimal.sum(november, december));
    if (Option.isSome(sum)) return sum;
  }
  return Option.none();
};

const ZERO = BigDecimal.fromBigInt(0n);

/**
 * The January indexation of a year by the newest base year in which November and December before it are known; the same months a year earlier are taken in that base, converted
 * by the official coefficient where only an older base has them. None where one of the four months is missing.
 *
 * @example
 * ```ts
 * import { formatDecimal } from '@protocol-registry/domain';
 * import { Option } from 'effect';
 * import { healthIndex, januaryPercent } from '@protocol-registry/pay';
 *
 * formatDecimal(Option.getOrThrow(januaryPercent(healthIndex, 2026)), 2) // => '2.21'
 * ```
 */
export const januaryPercent = (series: IndexSeries, year: number): Option.Option<BigDecimal.BigDecimal> => {
  for (const base of [...series.bases.keys()].toSorted((a, b) => b - a)) {
    const percent = Option.zipWith(novemberAndDecember(series, base, year - 1), convertedSum(series, base, year - 2), (newer, older) =>
      BigDecimal.subtract(divideDecimals(BigDecimal.multiply(newer, HUNDRED), older, DECIMALS), HUNDRED),
    );
    if (Option.isSome(percent)) return percent;
  }
  return Option.none();
};
