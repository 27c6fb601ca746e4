/** Draws that are the same at every start, so that a demonstration can be talked about. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** True in so many cases of a hundred. */
  readonly percent: (cases: number) => boolean;
  readonly pick: <A>(items: readonly [A, ...A[]]) => A;
}

/** The mulberry32 generator. */
export const chance = (seed: number): Chance => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return { between, percent: (cases) => next() * 100 < cases, pick: (items) => items[between(0, items.length - 1)] ?? items[0] };
};
