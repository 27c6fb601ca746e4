import type { Benchmark } from './benchmark.ts';

/** What one peer finds and this project does not, and the other way round. */
export interface Difference {
  readonly peer: string;
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** The rows that have no equal among the others; two equal rows need two. */
const without = (rows: readonly string[], others: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(row) ?? 0;
    if (count > 0) left.set(row, count - 1);
    return count === 0;
  });
};

/** Runs every contender once and compares each peer's rows with ours, whatever their order within a slice. */
export const differencesOf = async ({ contenders: [own, ...peers], slices }: Benchmark): Promise<readonly Difference[]> => {
  await own.run();
  const differences: Difference[] = [];
  for (const peer of peers) {
    await peer.run();
    for (let slice = 0; slice < slices; slice += 1) {
      const [rows, theirs] = [await own.rows(slice), await peer.rows(slice)];
      const difference = { peer: peer.name, own: without(rows, theirs), others: without(theirs, rows) };
      if (difference.own.length + difference.others.length > 0) differences.push(difference);
    }
  }
  return differences;
};
