import { type Cents, type Day, type Fault, message } from '@protocol-registry/domain';
import { Result } from 'effect';
import { type Cells, cellsOf } from '../table/cells.ts';
import { readTable } from '../table/table.ts';

/** An amount of a sector table: gross cents for a month of `weeklyHours` (hundredths of an hour), for so many full years of seniority or more, up to the next row. `source` is null where the table names none. */
export interface SectorRow {
  readonly seniorityYears: number;
  readonly monthlyCents: Cents;
  readonly weeklyHours: number;
  readonly source: string | null;
}

/** All rows of a category with one first day, ascending by seniority. */
export interface SectorVersion {
  readonly from: Day;
  readonly rows: readonly SectorRow[];
}

/** A sector's pay scale: the versions of each category, ascending by day. `id` is null for a table without rows. */
export interface SectorTable {
  readonly id: string | null;
  readonly categories: ReadonlyMap<string, readonly SectorVersion[]>;
}

const COLUMNS = ['scale', 'category', 'seniority_years', 'effective_from', 'monthly', 'hours_per_week', 'source'] as const;
const MOST_YEARS = 99;
const MOST_CENTS = 1_000_000_000;

/** A row of a sector's table with where it stands: which scale, which category, and the first day of its version. */
export interface SectorTableRow extends SectorRow {
  readonly scale: string;
  readonly category: string;
  readonly from: Day;
}

const readRow = (cells: Cells): SectorTableRow => ({
  scale: cells.text('scale'),
  category: cells.text('category'),
  seniorityYears: cells.whole('seniority_years', 0, MOST_YEARS),
  from: cells.day('effective_from'),
  monthlyCents: cells.cents('monthly'),
  weeklyHours: cells.weeklyHours('hours_per_week'),
  source: cells.optionalText('source'),
});

const versionsOf = (rows: readonly SectorTableRow[]): readonly SectorVersion[] => {
  const byDay = Map.groupBy(rows, (row) => row.from);
  return [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([from, ofVersion]) => ({ from, rows: ofVersion.toSorted((a, b) => a.seniorityYears - b.seniorityYears) }));
};

/**
 * Gathers the rows of one scale into its table; they may come in any order, each category, seniority and first day once.
 *
 * @example
 * ```ts
 * import { centsOf, dayOf } from '@protocol-registry/domain';
 * import { sectorTableOf } from '@protocol-registry/pay';
 *
 * const row = { seniorityYears: 0, monthlyCents: centsOf('2150.00'), weeklyHours: 3800, source: null };
 * const table = sectorTableOf([{ ...row, scale: 'invented', category: 'household', from: dayOf('2025-01-01') }]);
 * table.categories.get('household')?.length // => 1
 * sectorTableOf([]).id // => null
 * ```
 */
export const sectorTableOf = (rows: readonly SectorTableRow[]): SectorTable => {
  const byCategory = Map.groupBy(rows, (row) => row.category);
  return {
    id: rows[0]?.scale ?? null,
    categories: new Map([...byCategory].map(([category, ofCategory]) => [category, versionsOf(ofCategory)])),
  };
};

/**
 * Reads a sector's table: one scale per file, one row per category, seniority and first day. The days and amounts are the ministry's own.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { readSectorTable } from '@protocol-registry/pay';
 *
 * const text = `scale,category,seniority_years,effective_from,monthly,hours_per_week,source
 * invented,household,0,2025-01-01,2150.00,38,invented for this example
 * `;
 * Result.getOrThrow(readSectorTable('scales.csv', text)).id // => 'invented'
 * ```
 */
export const readSectorTable = (file: string, text: string): Result.Result<SectorTable, readonly Fault[]> =>
  Result.flatMap(readTable(file, text, { required: COLUMNS }), (table) => {
    const faults: Fault[] = [];
    const seen = new Set<string>();
    const rows: SectorTableRow[] = [];
    for (const row of table.rows) {
      const cells = cellsOf(table, row, faults);
      const before = faults.length;
      const read = readRow(cells);
      if (faults.length > before) continue;
      const key = JSON.stringify([read.category, read.seniorityYears, read.from]);
      if (read.monthlyCents >= MOST_CENTS) cells.refuse('monthly', message('expected.scale-amount'));
      if (rows[0] !== undefined && rows[0].scale !== read.scale) cells.refuse('scale', message('expected.one-scale'));
      if (seen.has(key)) cells.refuse('effective_from', message('expected.scale-row-once'));
      seen.add(key);
      rows.push(read);
    }
    return faults.length > 0 ? Result.fail(faults) : Result.succeed(sectorTableOf(rows));
  });
