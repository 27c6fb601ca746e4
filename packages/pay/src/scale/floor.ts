import type { Cents, Day, Mark } from '@protocol-registry/domain';
import type { BigDecimal } from 'effect';
import type { GgmmiStep } from '../figures/ggmmi.ts';
import { GGMMI, ggmmiHistory } from './ggmmi.ts';

/**
 * A version of the national floor as an audit takes it: gross cents for a month of 38 hours a week, from a day to its last day (null while in force).
 * `base` and `coefficient` are the arithmetic that gives the amount, null where it was published and stands as it is.
 */
export interface FloorVersion {
  readonly step: GgmmiStep;
  readonly from: Day;
  readonly to: Day | null;
  readonly monthlyCents: Cents;
  readonly base: { readonly cents: Cents; readonly fixedOn: Day } | null;
  readonly coefficient: BigDecimal.BigDecimal | null;
  readonly status: Mark;
  readonly source: string;
}

/** The national floor by step: its versions ascending by day, without overlap. */
export interface FloorTable {
  readonly id: string;
  readonly steps: Readonly<Record<GgmmiStep, readonly FloorVersion[]>>;
}

/**
 * The GGMMI as this version of the project holds it, which an audit uses where no other floor is given to it.
 *
 * @example
 * ```ts
 * import { formatCents } from '@protocol-registry/domain';
 * import { publishedFloor } from '@protocol-registry/pay';
 *
 * formatCents(publishedFloor.steps[1].at(-1)!.monthlyCents) // => '2233.61'
 * ```
 */
export const publishedFloor: FloorTable = { id: GGMMI, steps: { 1: ggmmiHistory(1), 2: ggmmiHistory(2), 3: ggmmiHistory(3) } };

/** The version of a step that is in force on a day; null before the first and after the end of a step. */
export const floorVersionOn = ({ steps }: FloorTable, step: GgmmiStep, day: Day): FloorVersion | null => {
  const version = steps[step].findLast(({ from }) => from <= day);
  return version === undefined || (version.to !== null && version.to < day) ? null : version;
};
