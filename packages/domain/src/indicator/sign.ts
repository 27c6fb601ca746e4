import type { Cents } from '../cents.ts';
import type { Profile } from '../profile/profile.ts';
import { INDICATORS, type IndicatorCode, type Strength } from './indicator.ts';

/**
 * A sign as it was met. Missed appointments come with their number; pay below the scale with the shortfall of a month, with what was due for it,
 * and with whether the gap outlived the deadline for the amendment. Every other sign is there or not.
 */
export type Sign =
  | { readonly code: Exclude<IndicatorCode, 'NO_SHOW_REPEAT' | 'PAY_BELOW_SCALE'> }
  | { readonly code: 'NO_SHOW_REPEAT'; readonly missed: number }
  | { readonly code: 'PAY_BELOW_SCALE'; readonly shortfallCents: Cents; readonly dueCents: Cents; readonly outlivesDeadline: boolean };

const isLarge = (shortfallCents: Cents, dueCents: Cents, profile: Profile): boolean =>
  shortfallCents > 0 && shortfallCents * 100 >= dueCents * profile.parameters.largeShortfallPercent.value;

/**
 * How much a sign weighs, null where it does not count. A missed appointment is weak, medium from the second on. Pay below the scale counts only when the shortfall
 * is large or outlives the deadline for the amendment: a gap that a fresh indexation made is a matter of labour law (RULES 4.2).
 *
 * @example
 * ```ts
 * import { belgium, centsOf, strengthOf } from '@protocol-registry/domain';
 *
 * strengthOf({ code: 'NO_SHOW_REPEAT', missed: 2 }, belgium) // => 'M'
 * const small = { code: 'PAY_BELOW_SCALE', shortfallCents: centsOf('31.89'), dueCents: centsOf('2111.89'), outlivesDeadline: false } as const;
 * strengthOf(small, belgium) // => null
 * strengthOf({ ...small, outlivesDeadline: true }, belgium) // => 'M'
 * ```
 */
export const strengthOf = (sign: Sign, profile: Profile): Strength | null => {
  const { strength } = INDICATORS[sign.code];
  if (sign.code === 'NO_SHOW_REPEAT') return sign.missed > 1 ? 'M' : sign.missed === 1 ? strength : null;
  if (sign.code !== 'PAY_BELOW_SCALE') return strength;
  const counts = sign.outlivesDeadline ? sign.shortfallCents > 0 : isLarge(sign.shortfallCents, sign.dueCents, profile);
  return counts ? strength : null;
};
