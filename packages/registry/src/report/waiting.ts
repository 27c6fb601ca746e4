/** How long applications waited, in days: how many were counted, within how many days half of them and nine in ten were served, and the longest; nulls where none was counted. */
export interface Waiting {
  readonly count: number;
  readonly median: number | null;
  readonly ninetieth: number | null;
  readonly longest: number | null;
}

/** So many applications that waited so many days. */
interface Waited {
  readonly days: number;
  readonly applications: number;
}

/** The least number of days within which at least that part, in tenths, was served. */
const within = (waited: readonly Waited[], count: number, tenths: number): number | null => {
  let served = 0;
  for (const { applications, days } of waited) {
    served += applications;
    if (served * 10 >= count * tenths) return days;
  }
  return null;
};

/**
 * Sums up how long applications waited. The median and the ninetieth percentile are waits that occurred: the least number of days within which at least half, or nine in ten, were served.
 *
 * @example
 * ```ts
 * import { waitingOf } from '@protocol-registry/registry';
 *
 * waitingOf([{ days: 30, applications: 1 }, { days: 4, applications: 2 }, { days: 7, applications: 1 }]) // => { count: 4, median: 4, ninetieth: 30, longest: 30 }
 * waitingOf([]) // => { count: 0, median: null, ninetieth: null, longest: null }
 * ```
 */
export const waitingOf = (waits: readonly Waited[]): Waiting => {
  const waited = waits.filter(({ applications }) => applications > 0).toSorted((a, b) => a.days - b.days);
  const count = waited.reduce((sum, { applications }) => sum + applications, 0);
  return { count, median: within(waited, count, 5), ninetieth: within(waited, count, 9), longest: waited.at(-1)?.days ?? null };
};
