import {
  type Cents,
  type Day,
  type DueVersion,
  dayFromParts,
  formatDecimal,
  monthFromParts,
  type PayScale,
  partsOfDay,
  roundHalfUp,
  rowKey,
  type ScaleRow,
} from '@protocol-registry/domain';
import { BigDecimal, Option } from 'effect';
import { januaryPercent } from '../index/january-indexation.ts';
import { type Crossing, knownCrossings } from '../index/pivot.ts';
import { publicationDay } from '../index/publication.ts';
import type { IndexSeries } from '../index/series.ts';
import { basesOf, stepNamed } from './base.ts';
import { indexCoefficient, indexed } from './ggmmi.ts';

const HUNDRED = BigDecimal.fromBigInt(100n);
const PERCENT_DECIMALS = 2;

/** The amount of a row after the crossings up to a day; a row of no step, or of a step without base, stays as it is. */
const pivotRow = (scale: PayScale, row: ScaleRow, from: Day, crossings: readonly Crossing[]): ScaleRow => {
  const step = stepNamed(row.category);
  const base = step === null ? undefined : basesOf(scale, step).findLast(({ fixedOn }) => fixedOn < from);
  if (base === undefined) return row;
  const since = crossings.filter(({ ggmmiFrom }) => ggmmiFrom > base.fixedOn && ggmmiFrom <= from).length;
  return { ...row, monthly: indexed(base.cents, indexCoefficient(base.crossingsBefore + since)), source: '' };
};

const pivotDue = (scale: PayScale, series: IndexSeries): readonly DueVersion[] => {
  const newest = scale.versions.at(-1);
  if (newest === undefined) return [];
  const crossings = knownCrossings(series);
  const later = Map.groupBy(
    crossings.filter(({ ggmmiFrom }) => ggmmiFrom > newest.from),
    ({ ggmmiFrom }) => ggmmiFrom,
  );
  return [...later].flatMap(([from, [crossing]]): readonly DueVersion[] => {
    if (crossing === undefined) return [];
    const rows = newest.rows.map((row) => pivotRow(scale, row, from, crossings));
    return [{ from, rows, cause: { _tag: 'Crossing', month: crossing.month }, knownOn: publicationDay(crossing.month) }];
  });
};

/** Every row that holds: of each category the newest version that has it. */
const standingRows = ({ versions }: PayScale): readonly ScaleRow[] => {
  const newest = new Map<string, Day>();
  for (const { from, rows } of versions) for (const { category } of rows) newest.set(category, from);
  return versions.flatMap(({ from, rows }) => rows.filter(({ category }) => newest.get(category) === from));
};

const raised = (row: ScaleRow, percent: BigDecimal.BigDecimal): ScaleRow => {
  const factor = BigDecimal.sum(HUNDRED, percent);
  const cents = roundHalfUp(BigDecimal.multiply(BigDecimal.multiply(BigDecimal.fromBigInt(BigInt(row.monthly)), factor), CENT), 0);
  return { ...row, monthly: BigDecimal.toNumberUnsafe(cents) as Cents, source: '' };
};

const CENT = BigDecimal.fromStringUnsafe('0.01');

const januaryDue = (scale: PayScale, series: IndexSeries): readonly DueVersion[] => {
  const newest = scale.versions.at(-1);
  if (newest === undefined || series.knownTo === null) return [];
  const due: DueVersion[] = [];
  let rows = standingRows(scale);
  for (let year = partsOfDay(newest.from).year + 1; monthFromParts(year - 1, 12) <= series.knownTo; year += 1) {
    const percent = januaryPercent(series, year);
    if (Option.isNone(percent)) return due;
    rows = rows.map((row) => raised(row, percent.value));
    due.push({
      from: dayFromParts(year, 1, 1),
      rows: rows.toSorted((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1)),
      cause: { _tag: 'January', year, percent: formatDecimal(percent.value, PERCENT_DECIMALS) },
      knownOn: publicationDay(monthFromParts(year - 1, 12)),
    });
  }
  return due;
};

/**
 * The versions that a scale should have by the index and has not, the earliest first, each with its amounts by the rule. A scale of dated decisions never is due.
 * Source: LAW 1.1 and 2.1, RULES 3.2; that a January amount is rounded half up to the cent is a choice of this project.
 *
 * @example
 * ```ts
 * import { dayOf, evolveScale, formatDay } from '@protocol-registry/domain';
 * import { dueVersions, healthIndex, openingVersions } from '@protocol-registry/pay';
 *
 * const content = { scale: 'be-ggmmi', model: 'pivot', versions: openingVersions(dayOf('2026-06-30')) } as const;
 * const scale = evolveScale(null, { kind: 'scale.opened', content }, 1)!;
 * dueVersions(scale, healthIndex).map(({ from, rows }) => [formatDay(from), rows[0]?.monthly]) // => [['2026-07-01', 223361]]
 * ```
 */
export const dueVersions = (scale: PayScale, series: IndexSeries): readonly DueVersion[] => {
  if (scale.model === 'pivot') return pivotDue(scale, series);
  return scale.model === 'january' ? januaryDue(scale, series) : [];
};
