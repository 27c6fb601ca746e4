import type { DatedRows, Day, Mark, ScaleRow } from '@protocol-registry/domain';
import type { GgmmiStep } from '../figures/ggmmi.ts';
import { stepCategory } from './base.ts';
import { floorVersionOn, publishedFloor } from './floor.ts';
import { SECTOR_WEEK } from './hours-factor.ts';

const STEPS: readonly GgmmiStep[] = [1, 2, 3];
const MOST_SOURCE = 200;

const rowsOn = (day: Day): readonly ScaleRow[] =>
  STEPS.flatMap((step) => {
    const version = floorVersionOn(publishedFloor, step, day);
    if (version === null) return [];
    const source = version.source.slice(0, MOST_SOURCE).trim();
    return [{ category: stepCategory(step), seniorityYears: 0, monthly: version.monthlyCents, weeklyHours: SECTOR_WEEK, source }];
  });

const markOn = (day: Day): Mark => floorVersionOn(publishedFloor, 1, day)?.status ?? 'UNVERIFIED';

/**
 * The versions of the national floor that this version of the project holds, up to a day, as a scale of the register takes them over; ascending.
 *
 * @example
 * ```ts
 * import { dayOf } from '@protocol-registry/domain';
 * import { openingVersions } from '@protocol-registry/pay';
 *
 * openingVersions(dayOf('2026-07-01')).at(-1)?.rows[0]?.monthly // => 223361
 * ```
 */
export const openingVersions = (until: Day): readonly DatedRows[] => {
  const days = new Set(STEPS.flatMap((step) => publishedFloor.steps[step].map(({ from }) => from)));
  return [...days]
    .filter((day) => day <= until)
    .toSorted((a, b) => a - b)
    .map((from) => ({ from, rows: rowsOn(from), mark: markOn(from) }));
};
