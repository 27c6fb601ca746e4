import { type Day, type HealthIndex, indexKey, type RecordedValue } from '@protocol-registry/domain';
import {
  type BaseConversion,
  baseConversions,
  healthIndexFigures,
  type IndexFigure,
  type IndexSeries,
  indexSeries,
  publicationDay,
} from '@protocol-registry/pay';
import { BigDecimal } from 'effect';

const decimal = BigDecimal.fromStringUnsafe;

/** The figures of the project that were published by a day. */
const heldBy = (day: Day): readonly IndexFigure[] => healthIndexFigures.filter(({ month }) => publicationDay(month) <= day);

/**
 * The values of the health index that the project itself holds and that were published by a day, by month and base year.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 * import { heldFigures } from '@protocol-registry/registry';
 *
 * heldFigures(dayOf('2018-09-01')).get('2018-08 2013') // => '107.55'
 * heldFigures(dayOf('2018-08-01')).has('2018-08 2013') // => false
 * ```
 */
export const heldFigures = (day: Day): ReadonlyMap<string, string> =>
  new Map(heldBy(day).map((figure) => [indexKey(figure), BigDecimal.format(figure.health)]));

const figureOf = ({ base, health, month, smoothed }: RecordedValue): IndexFigure => ({
  month,
  base,
  health: decimal(health),
  published: smoothed === null ? null : decimal(smoothed),
});

const conversionsOf = ({ baseChanges }: HealthIndex): readonly BaseConversion[] =>
  baseChanges.map(({ coefficient, from, mark, operation, to }) => ({
    from,
    to,
    operation,
    coefficient: decimal(coefficient),
    status: mark,
  }));

/**
 * The health index as it is known on a day: the figures that the project holds and that were published by then, and what was recorded, which goes before them.
 *
 * @example
 * ```ts
 * import { dayOf, emptyHealthIndex, formatMonth } from '@protocol-registry/domain';
 * import { seriesKnown } from '@protocol-registry/registry';
 *
 * formatMonth(seriesKnown(emptyHealthIndex, dayOf('2025-01-15')).knownTo!) // => '2024-12'
 * ```
 */
export const seriesKnown = (index: HealthIndex, day: Day): IndexSeries =>
  indexSeries([...heldBy(day), ...[...index.values.values()].map(figureOf)], [...conversionsOf(index), ...baseConversions]);
