import type { Contender } from './benchmark.ts';

/** The milliseconds that a contender takes once. */
const time = async ({ run }: Contender): Promise<number> => {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
};

/** The least milliseconds of each contender, which other work on the machine disturbs least, over rounds in which all run in turn, so that they do not share the processor. */
export const measure = async (contenders: readonly Contender[], rounds: number): Promise<readonly number[]> => {
  const times = contenders.map((): number[] => []);
  for (let count = 0; count < rounds; count += 1) {
    for (const [index, contender] of contenders.entries()) times[index]?.push(await time(contender));
  }
  return times.map((ofContender) => Math.min(...ofContender));
};
