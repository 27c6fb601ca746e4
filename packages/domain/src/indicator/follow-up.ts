import type { Profile } from '../profile/profile.ts';
import type { Level } from './level.ts';

/**
 * After how many months the worker is seen again at the latest, null where the yearly interview is enough or where no valid interview was held: then a new date is due anyway.
 * Whoever was offered help and refused it is seen sooner (RULES 2.5). The day itself is drawn so that an early one betrays nothing.
 *
 * @example
 * ```ts
 * import { belgium, followUpMonths } from '@protocol-registry/domain';
 *
 * followUpMonths('REFER', false, belgium) // => 3
 * followUpMonths('REFER', true, belgium) // => 1
 * followUpMonths('CLEAR', false, belgium) // => null
 * ```
 */
export const followUpMonths = (level: Level, isHelpRefused: boolean, profile: Profile): number | null => {
  const { followUpMonths: months } = profile.parameters;
  const byLevel = level === 'CLEAR' || level === 'UNKNOWN' ? null : months[level].value;
  if (!isHelpRefused) return byLevel;
  return byLevel === null ? months.HELP_REFUSED.value : Math.min(byLevel, months.HELP_REFUSED.value);
};
