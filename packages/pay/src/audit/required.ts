import { type Cents, type Day, divideHalfUp } from '@protocol-registry/domain';
import { hoursFactor, SECTOR_WEEK } from '../scale/hours-factor.ts';
import { floorOn } from './rates/floor.ts';
import type { RatedTerms, Rates } from './rates/rates.ts';
import { sectorOn } from './rates/sector.ts';

/** What floor and sector ask for under the terms of a contract on a day: gross cents for a full month of the stated hours; null where unknown, or where the sector's scale does not apply. */
export interface Required {
  readonly floor: Cents | null;
  readonly sector: Cents | null;
}

const forHours = (monthly: Cents, weeklyHours: number, week: number): Cents => {
  const { denominator, numerator } = hoursFactor(weeklyHours, week);
  return divideHalfUp(monthly * numerator, denominator) as Cents;
};

/**
 * What a full month must be worth under the terms of a contract on a day.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { dayOf } from '@protocol-registry/domain';
 * import { publishedFloor, readContracts, requiredOn } from '@protocol-registry/pay';
 *
 * const text = `contract,worker,born_on,employer,labour_category,scale_category,seniority_from,starts_on,ends_on,terms_from,weekly_hours,gross_monthly,currency,in_kind_monthly,in_kind_meals_days,in_kind_room_days,whole_dwelling,fully_housed_and_fed,rental_value_monthly,in_kind_written,annex_scale_from
 * C-1,W-1,1990-01-01,E-1,house_staff,,2024-06-01,2024-06-01,,2024-06-01,19,1080.00,EUR,0.00,0,0,no,no,,yes,`;
 * const [contract] = Result.getOrThrow(readContracts('contracts.csv', text));
 * requiredOn(contract!.terms[0], dayOf('2025-02-01'), { floor: publishedFloor, sector: null }) // => { floor: 105595, sector: null }
 * ```
 */
export const requiredOn = (terms: RatedTerms, day: Day, rates: Rates): Required => {
  const floor = floorOn(terms, day, rates.floor);
  const sector = terms.labourCategory === 'dienstbode' ? sectorOn(terms, day, rates.sector) : null;
  return {
    floor: floor === null ? null : forHours(floor.monthlyCents, terms.weeklyHours, SECTOR_WEEK),
    sector: sector === null ? null : forHours(sector.row.monthlyCents, terms.weeklyHours, sector.row.weeklyHours),
  };
};
