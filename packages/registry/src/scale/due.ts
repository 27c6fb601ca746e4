import type { Day, DueVersion, HealthIndex, PayScale } from '@protocol-registry/domain';
import { dueVersions } from '@protocol-registry/pay';
import { seriesKnown } from './series.ts';

/**
 * The versions of a scale that are due by the index as it is known on a day, the earliest first.
 *
 * @example
 * ```ts
 * import { dayOf, emptyHealthIndex, formatDay } from '@protocol-registry/domain';
 * import { dueOn, heldScale } from '@protocol-registry/registry';
 *
 * dueOn(heldScale(dayOf('2025-01-31')), emptyHealthIndex, dayOf('2025-01-31')).map(({ from }) => formatDay(from)) // => ['2025-02-01']
 * dueOn(heldScale(dayOf('2025-01-30')), emptyHealthIndex, dayOf('2025-01-30')) // => []
 * ```
 */
export const dueOn = (scale: PayScale, index: HealthIndex, day: Day): readonly DueVersion[] => dueVersions(scale, seriesKnown(index, day));
