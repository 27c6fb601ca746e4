import { firstDay, formatDecimal, type Mark, monthFromParts, partsOfDay } from '@protocol-registry/domain';
import { type BigDecimal, Option } from 'effect';
import { healthIndex } from '../figures/health-index.ts';
import { type SectorIndexation, sectorIndexations } from '../figures/jc323.ts';
import { januaryIndexation } from './january-indexation.ts';
import type { IndexSeries } from './series.ts';

const FORMULA =
  'sector agreement of 24 September 2019 (http://www.sf323.be/overzicht-van-de-sectorale-akkoorden), computed from the health index';
const COMPUTED: Mark = 'COMPUTED';
const PERCENT_DECIMALS = 2;

/** In the newest base that has all four months. */
const percentOf = (series: IndexSeries, year: number): Option.Option<BigDecimal.BigDecimal> =>
  Option.firstSomeOf([...series.bases.keys()].toSorted((a, b) => b - a).map((base) => januaryIndexation(series, base, year)));

/**
 * The January indexations that follow the last of a list, one for each year as far as the health index gives it.
 *
 * @example
 * ```ts
 * import { healthIndex, laterIndexations, sectorIndexations } from '@protocol-registry/pay';
 *
 * const until2024 = sectorIndexations.slice(0, -2);
 * laterIndexations(until2024, healthIndex).map(({ indexationPercent }) => indexationPercent) // => ['3.58', '2.21']
 * laterIndexations(sectorIndexations, healthIndex) // => []
 * ```
 */
export const laterIndexations = (known: readonly SectorIndexation[], series: IndexSeries): readonly SectorIndexation[] => {
  const last = known.at(-1);
  const later: SectorIndexation[] = [];
  if (last === undefined) return later;
  for (let year = partsOfDay(last.from).year + 1; ; year += 1) {
    const percent = percentOf(series, year);
    if (Option.isNone(percent)) return later;
    later.push({
      from: firstDay(monthFromParts(year, 1)),
      indexationPercent: formatDecimal(percent.value, PERCENT_DECIMALS),
      increasePercent: null,
      status: COMPUTED,
      source: FORMULA,
    });
  }
};

/**
 * The indexations that an audit uses where no others are given to it: those on record, then those that the health index gives.
 *
 * @example
 * ```ts
 * import { knownIndexations, sectorIndexations } from '@protocol-registry/pay';
 *
 * knownIndexations.length >= sectorIndexations.length // => true
 * ```
 */
export const knownIndexations: readonly SectorIndexation[] = [...sectorIndexations, ...laterIndexations(sectorIndexations, healthIndex)];
