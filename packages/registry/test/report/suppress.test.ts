import { type Figure, type FigureTable, LEAST_PUBLISHED, type PublishedTable, suppress } from '@protocol-registry/registry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possibleValues, tablesAgreeing } from './attacker.ts';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const many = (count: number): Figure => ({ count, people: count });

/** A table of counts with its totals, a person behind each. */
const tableOf = (rows: readonly (readonly number[])[]): FigureTable => ({
  columns: (rows[0] ?? []).map((_, index) => `column ${index}`),
  rows: rows.map((cells, index) => ({ key: `row ${index}`, cells: cells.map(many), total: many(sum(cells)) })),
  totals: (rows[0] ?? []).map((_, column) => many(sum(rows.map((cells) => cells[column] ?? 0)))),
  total: many(sum(rows.flat())),
});

/** A breakdown of one total. */
const listOf = (counts: readonly number[]): FigureTable => ({
  columns: [],
  rows: counts.map((count, index) => ({ key: `row ${index}`, cells: [], total: many(count) })),
  totals: [],
  total: many(sum(counts)),
});

const rowTotals = (table: PublishedTable): readonly (number | null)[] => table.rows.map(({ total }) => total);
const grid = ({ rows, total, totals }: PublishedTable) => [...rows.map((row) => [...row.cells, row.total]), [...totals, total]];

describe('one breakdown', () => {
  test.each<[string, readonly number[], readonly (number | null)[]]>([
    ['nothing is small', [5, 9, 0], [5, 9, 0]],
    ['a small figure takes the smallest other with it', [3, 20, 9], [null, 20, null]],
    ['two small ones hide each other where they sum to six', [2, 4, 30], [null, null, 30]],
    ['two that sum to five do not: neither could be five', [2, 3, 30, 8], [null, null, 30, null]],
    ['zeros are told, and protect nothing', [0, 4, 6, 0], [0, null, null, 0]],
  ])('%s', (_, counts, shown) => {
    const published = suppress(listOf(counts));
    expect(rowTotals(published)).toEqual(shown);
    expect(published).toMatchObject({ total: sum(counts), isWithheld: false });
  });

  test('is withheld where no other figure can protect a small one', () => {
    expect(suppress(listOf([2, 3]))).toMatchObject({ rows: [], total: 5, isWithheld: true });
    expect(suppress(listOf([1, 1, 1, 3]))).toMatchObject({ rows: [], total: 6, isWithheld: true });
  });

  test('is withheld with its total where that is small, so that no other table of the same people tells it', () => {
    expect(suppress(listOf([0, 4]))).toMatchObject({ rows: [], total: null, isWithheld: true });
    expect(suppress(tableOf([[1, 2]]))).toMatchObject({ rows: [], totals: [null, null], total: null, isWithheld: true });
  });

  test('of nobody is told', () => {
    expect(suppress(listOf([]))).toEqual({ columns: [], rows: [], totals: [], total: 0, isWithheld: false });
    expect(rowTotals(suppress(listOf([0, 0])))).toEqual([0, 0]);
  });

  test('a figure of many acts by few people is small', () => {
    const table = listOf([12, 30, 9]);
    const [first, ...others] = table.rows;
    const published = suppress({ ...table, rows: [{ key: first?.key ?? '', cells: [], total: { count: 12, people: 2 } }, ...others] });
    expect(rowTotals(published)).toEqual([null, 30, null]);
  });
});

describe('a table with totals', () => {
  test('hides the three figures that complete a rectangle with the least loss', () => {
    // 3 stands alone: with it go the least of its row (6), the least of its column (7) and the corner between them (8).
    const published = suppress(
      tableOf([
        [3, 6, 40],
        [7, 8, 50],
        [60, 70, 80],
      ]),
    );
    expect(grid(published)).toEqual([
      [null, null, 40, 49],
      [null, null, 50, 65],
      [60, 70, 80, 210],
      [70, 84, 170, 324],
    ]);
  });

  test('hides totals where the cells are not enough', () => {
    // The only row with a figure in the first column: its total and that of the column answer for it.
    const published = suppress(
      tableOf([
        [2, 9],
        [0, 30],
      ]),
    );
    expect(published.rows[1]?.cells).toEqual([0, 30]);
    expect([published.totals[0], published.total]).toEqual([null, 41]);
  });
});

const counts = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }));
const lists = fc.array(fc.oneof(counts, fc.integer({ min: 5, max: 12 })), { minLength: 1, maxLength: 5 }).map(listOf);
const tables = fc.oneof(
  { weight: 2, arbitrary: fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.tuple(counts, counts, counts), { minLength: 2, maxLength: 2 }) },
);

/** The counts and what is published of them, place by place. */
const places = (table: FigureTable, published: PublishedTable) => {
  const counted = [...table.rows.map(({ cells, total }) => [...cells, total]), [...table.totals, table.total]];
  return counted.flatMap((row, at) =>
    row.map((figure, column) => ({ place: `${at}/${column}`, figure, shown: grid(published)[at]?.[column] })),
  );
};

const guaranteed = (table: FigureTable): void => {
  const published = suppress(table);
  if (published.isWithheld) {
    expect(published.rows).toEqual([]);
    expect(published.total === null).toBe(table.total.count < LEAST_PUBLISHED);
    return;
  }
  const possible = possibleValues(published);
  for (const { figure, place, shown } of places(table, published)) {
    const { count } = figure;
    const isSmall = count > 0 && count < LEAST_PUBLISHED;
    if (shown !== null) expect({ place, shown, isSmall }).toEqual({ place, shown: count, isSmall: false });
    else {
      const values = possible.get(place) ?? new Set();
      expect(values.has(count), place).toBe(true);
      expect(values.size, place).toBeGreaterThanOrEqual(2);
      if (isSmall) expect(Math.max(...values), place).toBeGreaterThanOrEqual(LEAST_PUBLISHED);
    }
  }
};

describe('whoever knows all that is published', () => {
  test('finds two values for every hidden figure of a breakdown, and five or more for every small one', () => {
    fc.assert(fc.property(lists, guaranteed), { numRuns: 400 });
  });

  test('and of a table with the totals of rows and columns', () => {
    fc.assert(
      fc.property(tables, (rows) => guaranteed(tableOf(rows))),
      { numRuns: 250 },
    );
  });

  test('also of two breakdowns of the same people, whose total stands in both or in neither', () => {
    const split = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.infiniteStream(fc.nat(6))).map(([total, stream]) => {
      const parts = (): readonly number[] => {
        const taken: number[] = [];
        for (let left = total; left > 0; ) {
          const part = Math.min(left, 1 + (stream.next().value ?? 0));
          taken.push(part);
          left -= part;
        }
        return taken;
      };
      return [parts(), parts()] as const;
    });
    fc.assert(
      fc.property(split, ([first, second]) => {
        const [one, other] = [suppress(listOf(first)), suppress(listOf(second))];
        expect(one.total).toBe(other.total);
        guaranteed(listOf(first));
        guaranteed(listOf(second));
      }),
    );
  });

  test('hides nothing where nothing is small, whatever else is asked', () => {
    const large = fc.array(fc.tuple(fc.constantFrom(0, 5, 8), fc.integer({ min: 5, max: 90 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(large, (rows) => {
        expect(
          grid(suppress(tableOf(rows)))
            .flat()
            .includes(null),
        ).toBe(false);
      }),
    );
  });

  test('cannot show one hidden figure more without telling a small one or fixing another', () => {
    const table = tableOf([
      [3, 6, 9],
      [7, 8, 9],
    ]);
    const published = suppress(table);
    const hidden = places(table, published).filter(({ shown }) => shown === null);
    for (const { figure, place } of hidden.filter(({ figure: { count } }) => count >= LEAST_PUBLISHED)) {
      const [at = 0, column = 0] = place.split('/').map(Number);
      const told = {
        ...published,
        rows: published.rows.map((row, index) =>
          index === at ? { ...row, cells: row.cells.map((cell, of) => (of === column ? figure.count : cell)) } : row,
        ),
      };
      const possible = possibleValues(told);
      expect(
        [...possible.values()].some(({ size }) => size < 2),
        place,
      ).toBe(true);
    }
    expect(hidden).toHaveLength(4);
  });
});

test('the attacker of these tests finds every table, and only those: two rows of two figures, known by their totals', () => {
  const published: PublishedTable = {
    columns: ['a', 'b'],
    rows: [
      { key: '1', cells: [null, null], total: 3 },
      { key: '2', cells: [null, null], total: 4 },
    ],
    totals: [4, 3],
    total: 7,
    isWithheld: false,
  };
  // First row 1+2 or 2+1; the second follows from the totals: 3+1 or 2+2.
  expect([...tablesAgreeing(published)]).toEqual([
    [
      [1, 2, 3],
      [3, 1, 4],
      [4, 3, 7],
    ],
    [
      [2, 1, 3],
      [2, 2, 4],
      [4, 3, 7],
    ],
  ]);
});
