import type { Day } from '../day.ts';
import type { Month } from '../month.ts';
import type { ScaleRow } from './scale.ts';

/** Why a scale is to move: the month whose smoothed index reached the pivot, or a January with its percentage, two decimals. */
export type DueCause =
  | { readonly _tag: 'Crossing'; readonly month: Month }
  | { readonly _tag: 'January'; readonly year: number; readonly percent: string };

/** A version that a scale should have and has not: from which day, with which amounts by the rule, why, and since which day that was known. Never stored: it follows from the index and the versions. */
export interface DueVersion {
  readonly from: Day;
  readonly rows: readonly ScaleRow[];
  readonly cause: DueCause;
  readonly knownOn: Day;
}
