import { Schema } from 'effect';
import { ReasonForm } from '../act/correction.ts';
import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import { CentsForm, DayForm, lineForm, optionalLineForm } from '../form.ts';

/**
 * The categories of labour law: a domestic servant (mainly manual household work) or house staff. Apart from the category of the card (RULES 1.1).
 *
 * @example
 * ```ts
 * import { LABOUR_CATEGORIES } from '@protocol-registry/domain';
 *
 * LABOUR_CATEGORIES // => ['dienstbode', 'house_staff']
 * ```
 */
export const LABOUR_CATEGORIES = ['dienstbode', 'house_staff'] as const;

/** A category of labour law. */
export type LabourCategory = (typeof LABOUR_CATEGORIES)[number];

/** A category of the sector's scale that an officer chose for house staff, to whom the scale does not apply by itself, and why. */
export interface ScaleChoice {
  readonly category: string;
  readonly reason: string;
}

/**
 * What a contract says from a day on. Amounts are gross cents of `currency` for a full month of the stated hours; weekly hours are hundredths of an hour;
 * in-kind days are days in a full month. `scaleCategory` is empty for house staff; `scaleChoice` is null unless an officer chose a scale for them.
 */
export interface AgreedTerms {
  readonly from: Day;
  readonly labourCategory: LabourCategory;
  readonly scaleCategory: string;
  readonly seniorityFrom: Day;
  readonly weeklyHours: number;
  readonly grossMonthly: Cents;
  readonly currency: string;
  readonly inKindMonthly: Cents;
  readonly mealsDays: number;
  readonly roomDays: number;
  readonly wholeDwelling: boolean;
  readonly fullyHousedAndFed: boolean;
  readonly rentalValueMonthly: Cents | null;
  readonly inKindWritten: boolean;
  readonly annexScaleFrom: Day | null;
  readonly scaleChoice: ScaleChoice | null;
}

const MOST_CATEGORY = 60;
const MOST_HOURS = 16_800;
const MOST_DAYS = 31;
const days = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: MOST_DAYS }));

/** The terms of a contract inside an act. */
export const AgreedTermsForm: Schema.Codec<AgreedTerms, unknown> = Schema.Struct({
  from: DayForm,
  labourCategory: Schema.Literals(LABOUR_CATEGORIES),
  scaleCategory: optionalLineForm(MOST_CATEGORY),
  seniorityFrom: DayForm,
  weeklyHours: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: MOST_HOURS })),
  grossMonthly: CentsForm,
  currency: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/)),
  inKindMonthly: CentsForm,
  mealsDays: days,
  roomDays: days,
  wholeDwelling: Schema.Boolean,
  fullyHousedAndFed: Schema.Boolean,
  rentalValueMonthly: Schema.NullOr(CentsForm),
  inKindWritten: Schema.Boolean,
  annexScaleFrom: Schema.NullOr(DayForm),
  scaleChoice: Schema.NullOr(Schema.Struct({ category: lineForm(MOST_CATEGORY), reason: ReasonForm })),
});
