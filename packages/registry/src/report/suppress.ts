import { changesFor, type Edge, type Network, networkOf } from './network.ts';

/** A figure of a table: what it counts, and how many people stand behind it. */
export interface Figure {
  readonly count: number;
  readonly people: number;
}

/** A row of a table: a figure for each column, and their total; a table without columns has the total alone. */
export interface FigureRow {
  readonly key: string;
  readonly cells: readonly Figure[];
  readonly total: Figure;
}

/** A table of counts with the totals of its rows and columns. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly totals: readonly Figure[];
  readonly total: Figure;
}

/** A row as it is published; a figure that is held back is null. */
export interface PublishedRow {
  readonly key: string;
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
}

/** A table as it is published: figures that are held back are null. A withheld table has no rows: nothing but its total is told, and that is null where it is small. */
export interface PublishedTable {
  readonly columns: readonly string[];
  readonly rows: readonly PublishedRow[];
  readonly totals: readonly (number | null)[];
  readonly total: number | null;
  readonly isWithheld: boolean;
}

/**
 * The least number that is published, other than zero (RULES 6).
 *
 * @example
 * ```ts
 * import { LEAST_PUBLISHED } from '@protocol-registry/registry';
 *
 * LEAST_PUBLISHED // => 5
 * ```
 */
export const LEAST_PUBLISHED = 5;

/** Whether a figure may not be published by itself: it counts one to four, or fewer than five people stand behind it. */
export const isSmall = ({ count, people }: Figure): boolean => count > 0 && Math.min(count, people) < LEAST_PUBLISHED;

/** The figures of a table in one list: the cells row by row, then the totals of the rows, then those of the columns. */
const figuresOf = ({ rows, totals }: FigureTable): readonly Figure[] => [
  ...rows.flatMap(({ cells }) => cells),
  ...rows.map(({ total }) => total),
  ...totals,
];

/** The sums between which each figure of the list stands: a row, a column, the row of totals and the column of totals. Without columns all stand between the column of totals and the outside. */
const endsOf = ({ columns, rows }: FigureTable): readonly Pick<Edge, 'from' | 'to'>[] => {
  const [row, column] = [(index: number): number => index, (index: number): number => rows.length + index];
  const [ofColumns, ofRows] = [rows.length + columns.length, rows.length + columns.length + 1];
  const cells = rows.flatMap((_, at) => columns.map((__, of) => ({ from: row(at), to: column(of) })));
  const rowTotals = rows.map((_, at) => ({ from: ofRows, to: columns.length === 0 ? ofColumns : row(at) }));
  return [...cells, ...rowTotals, ...columns.map((_, of) => ({ from: column(of), to: ofColumns }))];
};

/** A network with the figure of the list that each edge stands for. */
interface Drawn {
  readonly network: Network;
  readonly figures: readonly Figure[];
}

const draw = (table: FigureTable): Drawn => {
  const ends = endsOf(table);
  const edges = figuresOf(table).map(({ count }, index) => ({ from: 0, to: 0, ...ends[index], count }));
  return { network: networkOf(edges), figures: figuresOf(table) };
};

/** How far a small figure has to be able to rise: to five, and by one at least. */
const riseOf = ({ count }: Figure): number => Math.max(1, LEAST_PUBLISHED - count);

const NOBODY: Figure = { count: 0, people: 0 };

/** The hidden figures that change with one of them: a small one rises, any other changes by one; null where the hidden ones alone do not protect it. */
const protectorsOf = ({ figures, network }: Drawn, edge: number, hidden: ReadonlySet<number>): readonly number[] | null => {
  const figure = figures[edge] ?? NOBODY;
  const change = (by: 1 | -1, units: number) => changesFor(network, { edge, by, units, hidden, mayHide: false });
  return isSmall(figure) ? change(1, riseOf(figure)) : (change(1, 1) ?? (figure.count > 1 ? change(-1, 1) : null));
};

type Protectors = Map<number, readonly number[]>;

/** What protects the hidden figures once one of them is shown, as far as that one did until now; null where one would be left without. */
const protectedWithout = (drawn: Drawn, protectors: Protectors, shown: number): Protectors | null => {
  const others: Protectors = new Map([...protectors].filter(([edge]) => edge !== shown));
  const hidden = new Set(others.keys());
  for (const [edge, by] of others) {
    const instead = by.includes(shown) ? protectorsOf(drawn, edge, hidden) : by;
    if (instead === null) return null;
    others.set(edge, instead);
  }
  return others;
};

/** Shows again what need not be hidden, the greatest figures first. */
const withoutSpare = (drawn: Drawn, hidden: ReadonlySet<number>): ReadonlySet<number> => {
  const figureOf = (edge: number): Figure => drawn.figures[edge] ?? NOBODY;
  const others = [...hidden].filter((edge) => !isSmall(figureOf(edge)));
  let kept: Protectors = new Map([...hidden].map((edge) => [edge, protectorsOf(drawn, edge, hidden) ?? []]));
  for (const edge of others.toSorted((a, b) => figureOf(b).count - figureOf(a).count || a - b)) {
    kept = protectedWithout(drawn, kept, edge) ?? kept;
  }
  return new Set(kept.keys());
};

/** Which figures of the list are hidden, null where hiding figures does not protect the small ones. */
const hiddenOf = (drawn: Drawn): ReadonlySet<number> | null => {
  const small = drawn.figures.flatMap((figure, edge) => (isSmall(figure) ? [{ edge, units: riseOf(figure) }] : []));
  const hidden = new Set(small.map(({ edge }) => edge));
  for (const { edge, units } of small.toSorted((a, b) => b.units - a.units || a.edge - b.edge)) {
    const others = changesFor(drawn.network, { edge, by: 1, units, hidden, mayHide: true });
    if (others === null) return null;
    for (const other of others) hidden.add(other);
  }
  return withoutSpare(drawn, hidden);
};

const withheld = ({ columns, total }: FigureTable): PublishedTable => ({
  columns,
  rows: [],
  totals: columns.map(() => null),
  total: isSmall(total) ? null : total.count,
  isWithheld: true,
});

/**
 * Holds back the small figures of a table, and as many others as it takes that none of them can be read from those that are published (RULES 6).
 *
 * A figure is small where it counts one to four or fewer than five people stand behind it. Zeros are published. The total of the whole table is published, unless it is small itself: then the table is withheld,
 * and so is every other table with that total, which is all that two tables may share. What else is hidden is chosen to lose the least, by the sum of the counts that are hidden, always in the same way; a table in which that protects nothing is withheld.
 *
 * What is guaranteed: whoever knows every published figure, that all are whole numbers, and that zeros are published, so that each hidden one is at least one, finds for every hidden figure at least two values
 * that agree with all sums, and for every small one at least one value of five or more.
 *
 * @example
 * ```ts
 * import { type FigureTable, suppress } from '@protocol-registry/registry';
 *
 * const of = (count: number) => ({ count, people: count });
 * const row = (key: string, count: number) => ({ key, cells: [], total: of(count) });
 * const table: FigureTable = { columns: [], rows: [row('M-1', 3), row('M-2', 9), row('M-3', 20), row('M-4', 0)], totals: [], total: of(32) };
 * suppress(table).rows.map(({ total }) => total) // => [null, null, 20, 0]
 * suppress(table).total // => 32
 * ```
 */
export const suppress = (table: FigureTable): PublishedTable => {
  const hidden = isSmall(table.total) ? null : hiddenOf(draw(table));
  if (hidden === null) return withheld(table);
  const figures = figuresOf(table).map(({ count }, index) => (hidden.has(index) ? null : count));
  const [width, cells] = [table.columns.length, table.rows.length * table.columns.length];
  return {
    columns: table.columns,
    rows: table.rows.map(({ key }, at) => ({
      key,
      cells: figures.slice(at * width, (at + 1) * width),
      total: figures[cells + at] ?? null,
    })),
    totals: figures.slice(cells + table.rows.length),
    total: table.total.count,
    isWithheld: false,
  };
};
