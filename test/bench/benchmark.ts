/** One that does the work of a benchmark: `run` is timed; `rows` says afterwards, a line for each result, what the last run came to. */
export interface Contender {
  readonly name: string;
  readonly run: () => void | Promise<void>;
  readonly rows: () => readonly string[] | Promise<readonly string[]>;
}

/** The same work done by this project, which comes first, and by its peers. */
export interface Benchmark {
  readonly name: string;
  readonly sizes: Readonly<Record<string, number>>;
  readonly contenders: readonly [own: Contender, ...peers: Contender[]];
  readonly close: () => void;
}
