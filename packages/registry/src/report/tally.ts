import { type Figure, type FigureRow, type FigureTable, isSmall, type PublishedTable, suppress } from './suppress.ts';

/** What one person adds to a table: to which row, to which column (null in a table without columns), and how much. */
export interface Contribution {
  readonly row: string;
  readonly column: string | null;
  readonly person: string;
  readonly count: number;
}

/**
 * The row in which the rows with few people stand together.
 *
 * @example
 * ```ts
 * import { OTHER_ROWS } from '@protocol-registry/registry';
 *
 * OTHER_ROWS // => 'other'
 * ```
 */
export const OTHER_ROWS = 'other';

const figureOf = (contributions: readonly Contribution[]): Figure => ({
  count: contributions.reduce((sum, { count }) => sum + count, 0),
  people: new Set(contributions.map(({ person }) => person)).size,
});

const cellsOf = (contributions: readonly Contribution[], columns: readonly string[]): readonly Figure[] =>
  columns.map((column) => figureOf(contributions.filter((one) => one.column === column)));

const isLast = ({ key }: FigureRow): number => (key === OTHER_ROWS ? 1 : 0);

/** The table of what people add, its rows in the order of their keys; those that are pooled stand last, in one row. */
const tableOf = (contributions: readonly Contribution[], columns: readonly string[], pooled: ReadonlySet<string>): FigureTable => {
  const byRow = Map.groupBy(contributions, ({ row }) => (pooled.has(row) ? OTHER_ROWS : row));
  const rows = [...byRow].map(([key, ofRow]): FigureRow => ({ key, cells: cellsOf(ofRow, columns), total: figureOf(ofRow) }));
  return {
    columns,
    rows: rows.toSorted((a, b) => isLast(a) - isLast(b) || (a.key < b.key ? -1 : 1)),
    totals: cellsOf(contributions, columns),
    total: figureOf(contributions),
  };
};

/** The rows that are pooled in turn: none, those with a small total, and these with one or two more; neither one alone nor all. */
const poolsOf = ({ rows }: FigureTable): readonly ReadonlySet<string>[] => {
  const bySize = rows.toSorted((a, b) => a.total.people - b.total.people || a.total.count - b.total.count || (a.key < b.key ? -1 : 1));
  const few = bySize.filter(({ total }) => isSmall(total)).length;
  const sizes = few === 0 ? [] : [few, few + 1, few + 2].filter((size) => size > 1 && size < rows.length);
  return [new Set(), ...sizes.map((size) => new Set(bySize.slice(0, size).map(({ key }) => key)))];
};

/** How much a published table tells: the sum of the figures shown in its rows. */
const toldBy = ({ rows }: PublishedTable): number =>
  rows.reduce((sum, { cells, total }) => sum + [...cells, total].reduce<number>((of, figure) => of + (figure ?? 0), 0), 0);

/** A pool with the rows of which nothing is told but zeros: their names say nothing, and together they may be told. */
const withSilent = (pool: ReadonlySet<string>, { rows }: PublishedTable): ReadonlySet<string> =>
  new Set([
    ...pool,
    ...rows
      .filter(({ cells, key, total }) => key !== OTHER_ROWS && [...cells, total].every((figure) => (figure ?? 0) === 0))
      .map(({ key }) => key),
  ]);

/**
 * The table of what people add, as it is published: small figures are held back as `suppress` does, and where that publishes more the rows with few people stand together in one row, which names none of them (RULES 6).
 *
 * @example
 * ```ts
 * import { publishedTally } from '@protocol-registry/registry';
 *
 * const people = (row: string, count: number) => Array.from({ length: count }, (_, index) => ({ row, column: null, person: `${row} ${index}`, count: 1 }));
 * const { rows } = publishedTally([...people('M-1', 3), ...people('M-2', 20), ...people('M-3', 4)], [], true);
 * rows.map(({ key, total }) => [key, total]) // => [['M-2', 20], ['other', 7]]
 * ```
 */
export const publishedTally = (contributions: readonly Contribution[], columns: readonly string[], mayPool: boolean): PublishedTable => {
  const whole = tableOf(contributions, columns, new Set());
  const published = (pool: ReadonlySet<string>): PublishedTable =>
    suppress(pool.size === 0 ? whole : tableOf(contributions, columns, pool));
  if (!mayPool) return published(new Set());
  const first = poolsOf(whole).map((pool) => ({ pool, table: published(pool) }));
  const further = first
    .map(({ pool, table }) => ({ from: pool, pool: withSilent(pool, table) }))
    .filter(({ from, pool }) => pool.size > from.size && pool.size > 1 && pool.size < whole.rows.length)
    .map(({ pool }) => published(pool));
  return [...first.map(({ table }) => table), ...further].reduce((best, table) => (toldBy(table) > toldBy(best) ? table : best));
};
