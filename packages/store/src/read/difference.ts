import type { Rows } from './rows/rows.ts';
import type { ReadTable } from './schema.ts';
import { type Shape, shapes, tables } from './shape.ts';

/** A row of any table, by column. */
export type AnyRow = Readonly<Record<string, string | number | null>>;

/** The shape of any table. */
export const shapeOf = (table: ReadTable): Shape => shapes[table];

/** What is to be done to a table. */
export interface Change {
  readonly removed: AnyRow[];
  readonly changed: AnyRow[];
  readonly added: AnyRow[];
}

/** What is to be done, by table. */
export type Changes = ReadonlyMap<ReadTable, Change>;

const keyOf = (row: AnyRow, { key }: Shape): string => key.map((column) => String(row[column])).join('\n');

const byKey = (rows: readonly AnyRow[], shape: Shape): ReadonlyMap<string, AnyRow> => new Map(rows.map((row) => [keyOf(row, shape), row]));

const differs = (a: AnyRow, b: AnyRow, columns: readonly string[]): boolean => columns.some((column) => a[column] !== b[column]);

/** A row whose exclusive value changes makes room before it comes back: another row may want the old value in the same change. */
const addChanged = (change: Change, before: AnyRow, after: AnyRow, { exclusive = [] }: Shape): void => {
  if (differs(before, after, exclusive)) {
    change.removed.push(before);
    change.added.push(after);
  } else change.changed.push(after);
};

/** A key that comes twice is added twice, for the table to refuse: were one row to go unseen, the journal could never be rebuilt. */
const compare = (change: Change, before: readonly AnyRow[], after: readonly AnyRow[], shape: Shape): void => {
  const old = byKey(before, shape);
  const fresh = new Set<string>();
  for (const row of after) {
    const key = keyOf(row, shape);
    const known = fresh.has(key) ? undefined : old.get(key);
    fresh.add(key);
    if (known === undefined) change.added.push(row);
    else if (differs(known, row, shape.columns)) addChanged(change, known, row, shape);
  }
  for (const [key, row] of old) if (!fresh.has(key)) change.removed.push(row);
};

/** What leads from the rows before to the rows after, of any number of streams. */
export const difference = (streams: readonly { readonly before: Rows; readonly after: Rows }[]): Changes =>
  new Map(
    tables.map((table) => {
      const change: Change = { removed: [], changed: [], added: [] };
      const shape = shapeOf(table);
      for (const { after, before } of streams) {
        compare(change, before[table] ?? [], after[table] ?? [], shape);
      }
      return [table, change];
    }),
  );
