import type { Day } from '@protocol-registry/domain';

/** Before every day. */
export const ALWAYS: Day = Number.NEGATIVE_INFINITY as Day;

/** After every day. */
export const NEVER: Day = Number.MAX_SAFE_INTEGER as Day;

/** Days from one on, up to `next`, without it, on which a scale does not change. */
export interface Period {
  readonly from: Day;
  readonly next: Day;
}

/** What a scale asks for on a day, null where nothing is known, and the first day after it on which that may change. */
export interface Standing<A> {
  readonly rate: A | null;
  readonly next: Day;
}

/** The period of a day, among periods that ascend; late days are asked for most. Null before the first. */
export const periodOn = <A extends Period>(periods: readonly A[], day: Day): A | null => {
  for (let index = periods.length - 1; index >= 0; index -= 1) {
    const period = periods[index];
    if (period !== undefined && period.from <= day) return period;
  }
  return null;
};
