import type { PublishedTable } from '@protocol-registry/registry';

/** The values of a table in one grid: each row with its total last, and the row of totals with the total of the table. */
type Grid = readonly (readonly (number | null)[])[];

const gridOf = ({ rows, total, totals }: PublishedTable): Grid => [...rows.map((row) => [...row.cells, row.total]), [...totals, total]];

/** Whether a value may stand in a place: what is published says so itself, and what is hidden is a whole number from one. */
const fits = (shown: number | null | undefined, value: number): boolean => (shown === null ? value >= 1 : shown === value);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every row of `width` values with that many to give away at most, of which the shown ones are as shown. */
function* rowsUpTo(shown: readonly (number | null)[], most: number): Generator<readonly number[]> {
  const [first, ...rest] = shown;
  if (first === undefined) return yield [];
  const [from, to] = first === null ? [1, most] : [first, Math.min(first, most)];
  for (let value = from; value <= to; value += 1) for (const others of rowsUpTo(rest, most - value)) yield [value, ...others];
}

/**
 * Every table of whole numbers that agrees with what is published, found by trying all of them: row by row, without the method by which figures were hidden.
 * A table without columns is taken as one with a single column, of which the rows are the totals.
 */
export function* tablesAgreeing(table: PublishedTable): Generator<Grid> {
  const grid = table.columns.length === 0 ? gridOf(table).map(([total = null]) => [total, total]) : gridOf(table);
  const [most, width] = [table.total ?? 0, (grid[0]?.length ?? 1) - 1];
  const bottom = grid.at(-1) ?? [];
  function* below(at: number, above: readonly (readonly number[])[], left: number): Generator<Grid> {
    const shown = grid[at] ?? [];
    if (at === grid.length - 1) {
      const totals = Array.from({ length: width }, (_, column) => sum(above.map((row) => row[column] ?? 0)));
      if (left === 0 && totals.every((value, column) => fits(bottom[column], value))) yield [...above, [...totals, most]];
      return;
    }
    for (const row of rowsUpTo(shown.slice(0, width), left)) {
      if (fits(shown[width], sum(row))) yield* below(at + 1, [...above, [...row, sum(row)]], left - sum(row));
    }
  }
  yield* below(0, [], most);
}

/** The values that whoever knows the published table finds possible for each hidden figure, by its place `row/column`. */
export const possibleValues = (table: PublishedTable): ReadonlyMap<string, ReadonlySet<number>> => {
  const shown = table.columns.length === 0 ? gridOf(table).map(([total = null]) => [total, total]) : gridOf(table);
  const found = new Map<string, Set<number>>();
  for (const grid of tablesAgreeing(table)) {
    grid.forEach((row, at) =>
      row.forEach((value, column) => {
        if (shown[at]?.[column] !== null) return;
        const place = `${at}/${column}`;
        found.set(place, (found.get(place) ?? new Set()).add(value ?? 0));
      }),
    );
  }
  return found;
};
