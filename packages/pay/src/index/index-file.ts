import { type Fault, type Month, message, monthFromParts } from '@protocol-registry/domain';
import { Result } from 'effect';
import { type Cells, cellsOf } from '../table/cells.ts';
import { readTable, type Table } from '../table/table.ts';
import { FIRST_HEALTH_INDEX, type IndexFigure, type IndexSeries, indexSeries } from './series.ts';

const OWN_COLUMNS = { month: 'month', base: 'base_year', health: 'health_index' } as const;
const OWN_SMOOTHED = 'smoothed_health_index_published';

/** Statbel's column names; the files of different years spell and order them differently, so they are found by name. */
const STATBEL = { year: 'NM_YR', month: 'NM_MTH', base: 'NM_BASE_YR', health: 'MS_HLTH_IDX', smoothed: 'MS_SMOOTH_IDX' } as const;
const MISSING = '.';
const FIRST_BASE = 1900;
const LAST_BASE = 2199;

/** How the rows of a layout are read; a month that stands twice is a fault of `monthColumn`. */
interface Layout {
  readonly monthColumn: string;
  readonly read: (cells: Cells, row: ReadonlyMap<string, string>) => IndexFigure | null;
}

type Reader = Layout['read'];

const isGiven = (text: string | undefined): boolean => text !== undefined && text !== '' && text !== MISSING;

const ownRow: Reader = (cells, row) => {
  const month = cells.month(OWN_COLUMNS.month);
  const base = cells.whole(OWN_COLUMNS.base, FIRST_BASE, LAST_BASE);
  const published = isGiven(row.get(OWN_SMOOTHED)) ? cells.decimal(OWN_SMOOTHED) : null;
  return isGiven(row.get(OWN_COLUMNS.health)) ? { month, base, health: cells.decimal(OWN_COLUMNS.health), published } : null;
};

const statbelRow: Reader = (cells, row) => {
  if (!isGiven(row.get(STATBEL.year))) return null;
  const month: Month = monthFromParts(cells.whole(STATBEL.year, FIRST_BASE, LAST_BASE), cells.whole(STATBEL.month, 1, 12));
  const base = cells.whole(STATBEL.base, FIRST_BASE, LAST_BASE);
  if (month < FIRST_HEALTH_INDEX || !isGiven(row.get(STATBEL.health))) return null;
  const published = isGiven(row.get(STATBEL.smoothed)) ? cells.decimal(STATBEL.smoothed) : null;
  return { month, base, health: cells.decimal(STATBEL.health), published };
};

const OWN_LAYOUT: Layout = { monthColumn: OWN_COLUMNS.month, read: ownRow };
const STATBEL_LAYOUT: Layout = { monthColumn: STATBEL.month, read: statbelRow };

const isStatbel = (text: string): boolean => /\bNM_YR\b|\bMS_HLTH_IDX\b/.test(text.trimStart().split(/[\r\n]/, 1)[0] ?? '');

const figuresOf = (table: Table, { monthColumn, read }: Layout): Result.Result<readonly IndexFigure[], readonly Fault[]> => {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const figures: IndexFigure[] = [];
  for (const row of table.rows) {
    const cells = cellsOf(table, row, faults);
    const before = faults.length;
    const figure = read(cells, row.cells);
    if (figure === null || faults.length > before) continue;
    const key = `${figure.month} ${figure.base}`;
    if (seen.has(key)) cells.refuse(monthColumn, message('expected.month-and-base-once'));
    seen.add(key);
    figures.push(figure);
  }
  return faults.length > 0 ? Result.fail(faults) : Result.succeed(figures);
};

/**
 * Reads a file of monthly health indices: the project's own columns (`month`, `base_year`, `health_index`) or Statbel's own layout (pipes, columns by name, a single point for a missing value).
 * A month without a health index is left out, never read as zero.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { readHealthIndex } from '@protocol-registry/pay';
 *
 * const text = 'NM_YR|NM_MTH|MS_HLTH_IDX|MS_SMOOTH_IDX|NM_BASE_YR\n2018|8|107.55|105.1|2013\n2018|8|.||1914\n';
 * const series = Result.getOrThrow(readHealthIndex('cpi.txt', text));
 * [...series.bases.keys()] // => [2013]
 * ```
 */
export const readHealthIndex = (file: string, text: string): Result.Result<IndexSeries, readonly Fault[]> => {
  const statbel = isStatbel(text);
  const required: readonly string[] = statbel ? Object.values(STATBEL) : Object.values(OWN_COLUMNS);
  const table = readTable(file, text, { required, ragged: statbel });
  return Result.map(
    Result.flatMap(table, (read) => figuresOf(read, statbel ? STATBEL_LAYOUT : OWN_LAYOUT)),
    indexSeries,
  );
};
