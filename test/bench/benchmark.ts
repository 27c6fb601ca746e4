/** One that does the work of a benchmark: `run` is timed; `rows` says afterwards, a line for each result, what the last run came to, slice by slice. */
export interface Contender {
  readonly name: string;
  readonly run: () => void | Promise<void>;
  readonly rows: (slice: number) => readonly string[] | Promise<readonly string[]>;
}

/** The same work done by this project, which comes first, and by its peers. Results are compared in so many slices, so that not all of them are words at once. */
export interface Benchmark {
  readonly name: string;
  readonly sizes: Readonly<Record<string, number>>;
  readonly slices: number;
  readonly contenders: readonly [own: Contender, ...peers: Contender[]];
  readonly close: () => void;
}
