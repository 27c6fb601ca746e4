import { type AgreedTerms, type Cents, type Day, formatCents, LABOUR_CATEGORIES, type ScaleChoice } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { RadioField, YesNoField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FormState } from '../form/state.ts';
import { TextArea, TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';
import { readCurrency } from './currency.ts';
import { ScaleField } from './scale-field.tsx';

type Fields = Readonly<Record<string, string>>;

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
const HUNDREDTHS = 100;

/** What stands in the form of new terms: full-time work in euro, nothing in kind. */
export const newTermsFields: Fields = {
  hours: '38',
  currency: 'EUR',
  'in-kind': '0',
  meals: '0',
  room: '0',
  dwelling: 'no',
  housed: 'no',
  written: 'no',
};

const inKindFields = (terms: AgreedTerms): Fields => ({
  'in-kind': formatCents(terms.inKindMonthly),
  meals: String(terms.mealsDays),
  room: String(terms.roomDays),
  dwelling: yesNo(terms.wholeDwelling),
  housed: yesNo(terms.fullyHousedAndFed),
  rental: terms.rentalValueMonthly === null ? '' : formatCents(terms.rentalValueMonthly),
  written: yesNo(terms.inKindWritten),
});

/** What stands in the form for terms on record, without their first day. */
export const termsFields = (terms: AgreedTerms): Fields => ({
  category: terms.labourCategory,
  scale: terms.scaleChoice?.category ?? terms.scaleCategory,
  'scale-reason': terms.scaleChoice?.reason ?? '',
  ...dayFields('seniority', terms.seniorityFrom),
  hours: String(terms.weeklyHours / HUNDREDTHS),
  gross: formatCents(terms.grossMonthly),
  currency: terms.currency,
  ...inKindFields(terms),
  ...dayFields('annex', terms.annexScaleFrom),
});

interface FieldsParts {
  readonly view: View;
  readonly form: FormState;
  /** The categories of the sector's scale, none where no scale is loaded. */
  readonly categories: readonly string[];
}

const Work = ({ view, form, categories }: FieldsParts): Markup => (
  <>
    <RadioField
      view={view}
      form={form}
      name="category"
      label="terms.labour-category"
      hint="terms.labour-category.hint"
      options={LABOUR_CATEGORIES.map((value) => ({ value, text: view.t.text(`labour-category.${value}`) }))}
    />
    <ScaleField view={view} form={form} categories={categories} />
    <TextArea view={view} form={form} name="scale-reason" label="terms.scale-reason" hint="terms.scale-reason.hint" rows={2} />
    <DateField view={view} form={form} name="seniority" label="terms.seniority-from" hint="terms.seniority-from.hint" />
    <TextField view={view} form={form} name="hours" label="terms.weekly-hours" width={5} inputmode="decimal" />
    <TextField view={view} form={form} name="gross" label="terms.gross" hint="terms.gross.hint" width={10} inputmode="decimal" />
    <TextField view={view} form={form} name="currency" label="terms.currency" hint="terms.currency.hint" width={5} />
  </>
);

const InKind = ({ view, form }: Omit<FieldsParts, 'categories'>): Markup => (
  <fieldset class="govuk-fieldset registry-group">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{view.t.text('terms.in-kind.title')}</legend>
    <TextField view={view} form={form} name="in-kind" label="terms.in-kind" hint="terms.in-kind.hint" width={10} inputmode="decimal" />
    <TextField view={view} form={form} name="meals" label="terms.meals-days" hint="terms.days.hint" width={2} inputmode="numeric" />
    <TextField view={view} form={form} name="room" label="terms.room-days" hint="terms.days.hint" width={2} inputmode="numeric" />
    <YesNoField view={view} form={form} name="dwelling" label="terms.whole-dwelling" />
    <TextField
      view={view}
      form={form}
      name="rental"
      label="terms.rental-value"
      hint="terms.rental-value.hint"
      width={10}
      inputmode="decimal"
    />
    <YesNoField view={view} form={form} name="housed" label="terms.fully-housed" />
    <YesNoField view={view} form={form} name="written" label="terms.in-kind-written" />
  </fieldset>
);

/** The fields of what a contract says from a day on; the day stands elsewhere. */
export const TermsFields = (parts: FieldsParts): Markup => (
  <>
    <Work {...parts} />
    <InKind {...parts} />
    <DateField view={parts.view} form={parts.form} name="annex" label="terms.annex-from" hint="terms.annex-from.hint" />
  </>
);

const MOST_CATEGORY = 60;
const MOST_REASON = 500;
const MOST_DAYS = 31;

/**
 * The category of the sector's scale belongs to a domestic servant; for house staff, to whom the scale does not apply by itself, it is a choice of the officer's, with a reason (RULES 1.1).
 */
const readScale = (reader: Reader, labourCategory: AgreedTerms['labourCategory']): Pick<AgreedTerms, 'scaleCategory' | 'scaleChoice'> => {
  const category = reader.optionalLine('scale', 'terms.scale-category', MOST_CATEGORY) ?? '';
  const reason = reader.optionalLine('scale-reason', 'terms.scale-reason', MOST_REASON);
  const choice: ScaleChoice | null = reason === null ? null : { category, reason };
  if (labourCategory === 'dienstbode') return { scaleCategory: category, scaleChoice: choice };
  if (category !== '' && reason === null) reader.refuse('scale-reason', 'terms.scale-reason.missing');
  if (category === '' && reason !== null) reader.refuse('scale', 'terms.scale-category.missing');
  return { scaleCategory: '', scaleChoice: choice };
};

const readInKind = (reader: Reader) => ({
  inKindMonthly: reader.optionalCents('in-kind', 'terms.in-kind') ?? (0 as Cents),
  mealsDays: reader.whole('meals', 'terms.meals-days', 0, MOST_DAYS),
  roomDays: reader.whole('room', 'terms.room-days', 0, MOST_DAYS),
  wholeDwelling: reader.yesNo('dwelling', 'terms.whole-dwelling'),
  fullyHousedAndFed: reader.yesNo('housed', 'terms.fully-housed'),
  rentalValueMonthly: reader.optionalCents('rental', 'terms.rental-value'),
  inKindWritten: reader.yesNo('written', 'terms.in-kind-written'),
});

/** Reads what a contract says from a day on. Seniority counts from that day where no other is given. */
export const readTerms = (reader: Reader, from: Day): AgreedTerms => {
  const labourCategory = reader.oneOf('category', 'terms.labour-category', LABOUR_CATEGORIES);
  return {
    from,
    labourCategory,
    ...readScale(reader, labourCategory),
    seniorityFrom: reader.optionalDay('seniority', 'terms.seniority-from') ?? from,
    weeklyHours: reader.weeklyHours('hours', 'terms.weekly-hours'),
    grossMonthly: reader.cents('gross', 'terms.gross'),
    currency: readCurrency(reader),
    ...readInKind(reader),
    annexScaleFrom: reader.optionalDay('annex', 'terms.annex-from'),
  };
};

const FIELD_OF: Readonly<Record<string, string>> = {
  CURRENCY_NOT_EURO: 'currency',
  SCALE_CATEGORY_MISSING: 'scale',
  SCALE_CHOICE_NOT_NEEDED: 'scale-reason',
};

/** The field at which a refusal of terms is shown. */
export const termsFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;
