import type { ScaleRow } from './scale.ts';

type Named = Pick<ScaleRow, 'category' | 'seniorityYears'>;

/**
 * What a row of a scale is named by in every version.
 *
 * @example
 * ```ts
 * import { rowKey } from '@protocol-registry/domain';
 *
 * rowKey({ category: 'household', seniorityYears: 5 }) // => 'household 5'
 * ```
 */
export const rowKey = ({ category, seniorityYears }: Named): string => `${category} ${seniorityYears}`;

/** Whether two sets of rows name the same rows, in whatever order. */
export const sameNames = (one: readonly Named[], other: readonly Named[]): boolean => {
  const keys = new Set(one.map(rowKey));
  return keys.size === other.length && other.every((row) => keys.has(rowKey(row)));
};

const amountsOf = (rows: readonly ScaleRow[]): ReadonlyMap<string, string> =>
  new Map(rows.map((row) => [rowKey(row), `${row.monthly}/${row.weeklyHours}`]));

/** Whether two sets of rows hold the same amounts, in whatever order. */
export const sameAmounts = (one: readonly ScaleRow[], other: readonly ScaleRow[]): boolean => {
  const [a, b] = [amountsOf(one), amountsOf(other)];
  return a.size === b.size && [...a].every(([key, amounts]) => b.get(key) === amounts);
};

/** Whether a row stands twice. */
export const isTwice = (rows: readonly Named[]): boolean => new Set(rows.map(rowKey)).size < rows.length;
