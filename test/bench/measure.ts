import type { Contender } from './benchmark.ts';

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0];
  return (below + above) / 2;
};

/** The milliseconds that a contender takes once. */
const time = async ({ run }: Contender): Promise<number> => {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
};

/** The median milliseconds of each contender, over rounds in which all run in turn, so that they do not share the processor. */
export const measure = async (contenders: readonly Contender[], rounds: number): Promise<readonly number[]> => {
  const times = contenders.map((): number[] => []);
  for (let count = 0; count < rounds; count += 1) {
    for (const [index, contender] of contenders.entries()) times[index]?.push(await time(contender));
  }
  return times.map(median);
};
