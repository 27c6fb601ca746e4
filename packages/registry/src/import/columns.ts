import { type AgreedTerms, type Cents, type Day, formatCents, formatDay } from '@protocol-registry/domain';

/** What a file says of terms; the day from which they hold is their name, and an officer's choice of a scale is in no file. */
type FiledTerms = Omit<AgreedTerms, 'from' | 'scaleChoice'>;

/** The name of a column, and what a cell in it says of terms. */
type Column = readonly [name: string, write: (terms: FiledTerms) => string | null];

const HUNDREDTHS = 100;

const day = (value: Day | null): string | null => (value === null ? null : formatDay(value));
const cents = (value: Cents | null): string | null => (value === null ? null : formatCents(value));
const truth = (value: boolean): string => (value ? 'yes' : 'no');

const COLUMNS: { readonly [K in keyof FiledTerms]: Column } = {
  labourCategory: ['labour_category', (terms) => terms.labourCategory],
  scaleCategory: ['scale_category', (terms) => terms.scaleCategory],
  seniorityFrom: ['seniority_from', (terms) => day(terms.seniorityFrom)],
  weeklyHours: ['weekly_hours', (terms) => String(terms.weeklyHours / HUNDREDTHS)],
  grossMonthly: ['gross_monthly', (terms) => cents(terms.grossMonthly)],
  currency: ['currency', (terms) => terms.currency],
  inKindMonthly: ['in_kind_monthly', (terms) => cents(terms.inKindMonthly)],
  mealsDays: ['in_kind_meals_days', (terms) => String(terms.mealsDays)],
  roomDays: ['in_kind_room_days', (terms) => String(terms.roomDays)],
  wholeDwelling: ['whole_dwelling', (terms) => truth(terms.wholeDwelling)],
  fullyHousedAndFed: ['fully_housed_and_fed', (terms) => truth(terms.fullyHousedAndFed)],
  rentalValueMonthly: ['rental_value_monthly', (terms) => cents(terms.rentalValueMonthly)],
  inKindWritten: ['in_kind_written', (terms) => truth(terms.inKindWritten)],
  annexScaleFrom: ['annex_scale_from', (terms) => day(terms.annexScaleFrom)],
};

/** A cell that says something else than what is on record. */
export interface Differing {
  readonly column: string;
  readonly found: string | null;
}

/** The cells in which terms of a file differ from those on record; an officer's choice of a scale, which no file has, does not count. */
export const differences = (recorded: FiledTerms, filed: FiledTerms): readonly Differing[] =>
  Object.values(COLUMNS)
    .filter(([, write]) => write(recorded) !== write(filed))
    .map(([column, write]) => ({ column, found: write(filed) }));
