import type { Day, EmployerId } from '@protocol-registry/domain';
import type { Terms } from '@protocol-registry/pay';
import type { TermsRow } from '../schema/contract.ts';

/** Terms with the employer of their contract and the worker's day of birth. */
export interface OwnedTerms extends TermsRow {
  readonly employer_id: EmployerId;
  readonly born_on: Day;
}

/** An officer's choice of a scale for house staff makes the sector's scale hold for them as for a servant. */
export const categoriesOf = (
  row: Pick<TermsRow, 'labour_category' | 'scale_category' | 'scale_choice_category'>,
): Pick<Terms, 'labourCategory' | 'scaleCategory'> =>
  row.scale_choice_category === null
    ? { labourCategory: row.labour_category, scaleCategory: row.scale_category }
    : { labourCategory: 'dienstbode', scaleCategory: row.scale_choice_category };

/** Terms as the pay engine takes them, from their row and those of their contract and worker. */
export const termsOf = (row: OwnedTerms): Terms => ({
  from: row.from_day,
  line: 0,
  employer: row.employer_id,
  bornOn: row.born_on,
  ...categoriesOf(row),
  seniorityFrom: row.seniority_from,
  weeklyHours: row.weekly_hours,
  grossMonthly: row.gross_monthly,
  currency: row.currency,
  inKindMonthly: row.in_kind_monthly,
  mealsDays: row.meals_days,
  roomDays: row.room_days,
  wholeDwelling: row.whole_dwelling === 1,
  fullyHousedAndFed: row.fully_housed_and_fed === 1,
  rentalValueMonthly: row.rental_value_monthly,
  inKindWritten: row.in_kind_written === 1,
  annexScaleFrom: row.annex_scale_from,
});
