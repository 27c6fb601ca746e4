/** The part of a full-time amount that is due for the hours of a contract, as an exact fraction of two integers. */
export interface HoursFactor {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The week that the national floor is published for, in hundredths of an hour (RULES 3.2).
 *
 * @example
 * ```ts
 * import { SECTOR_WEEK } from '@protocol-registry/pay';
 *
 * SECTOR_WEEK // => 3800
 * ```
 */
export const SECTOR_WEEK = 3800;

/** Above this week the amount grows with the hours again, in hundredths of an hour (RULES 3.1). */
export const LONGEST_WEEK = 4000;

const WHOLE: HoursFactor = { numerator: 1, denominator: 1 };

/** The hours, in hundredths, of which a scale that is stated for a week pays its share: the week itself from there to 40 hours, otherwise those of the contract. */
export const paidHours = (weeklyHours: number, scaleWeek: number): number =>
  weeklyHours >= scaleWeek && weeklyHours <= LONGEST_WEEK ? scaleWeek : weeklyHours;

/**
 * The hours factor of a scale: proportional below the week that the scale is stated for, one from there to 40 hours, proportional again above 40.
 * Both weeks are hundredths of an hour, above zero. A choice of this project, marked [D] in the rules.
 *
 * @example
 * ```ts
 * import { hoursFactor } from '@protocol-registry/pay';
 *
 * hoursFactor(1900, 3800) // => { numerator: 1900, denominator: 3800 }
 * hoursFactor(4000, 3800) // => { numerator: 1, denominator: 1 }
 * hoursFactor(4800, 3800) // => { numerator: 4800, denominator: 3800 }
 * ```
 */
export const hoursFactor = (weeklyHours: number, scaleWeek: number): HoursFactor => {
  const hours = paidHours(weeklyHours, scaleWeek);
  return hours === scaleWeek ? WHOLE : { numerator: hours, denominator: scaleWeek };
};
