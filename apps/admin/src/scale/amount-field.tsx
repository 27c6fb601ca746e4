import { type Cents, formatCents, parseCents, type ScaleRow } from '@protocol-registry/domain';
import { Option } from 'effect';
import type { View } from '../env.ts';
import type { Reader } from '../form/reader.ts';
import { errorOf, type FieldValues, type FormState } from '../form/state.ts';
import { describedBy, groupClass, HintAndError } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';
import { rowName } from './row-name.ts';

const fieldName = (index: number): string => `amount-${index + 1}`;

/** What stands in the fields for amounts on record. */
export const amountFields = (rows: readonly ScaleRow[]): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map(({ monthly }, index) => [fieldName(index), formatCents(monthly)]));

interface FieldParts {
  readonly view: View;
  readonly form: FormState;
  readonly row: ScaleRow;
  readonly name: string;
}

const AmountField = ({ view, form, name, row }: FieldParts): Markup => {
  const error = errorOf(form, name);
  return (
    <div class={groupClass(error)}>
      <label class="govuk-label" for={name}>
        {rowName(view.t, row)}
      </label>
      <HintAndError view={view} name={name} error={error} />
      <input
        class={error === null ? 'govuk-input govuk-input--width-10' : 'govuk-input govuk-input--width-10 govuk-input--error'}
        id={name}
        name={name}
        type="text"
        value={form.values.text(name)}
        inputmode="decimal"
        autocomplete="off"
        aria-describedby={describedBy(name, undefined, error)}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  );
};

/** One field for the amount of each row. */
export const AmountFields = ({ view, form, rows }: Omit<FieldParts, 'row' | 'name'> & { readonly rows: readonly ScaleRow[] }): Markup => (
  <fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{view.t.text('scale-update.amount')}</legend>
    <p class="govuk-hint">{view.t.text('scale-update.amount.hint')}</p>
    {rows.map((row, index) => (
      <AmountField view={view} form={form} row={row} name={fieldName(index)} />
    ))}
  </fieldset>
);

/** Reads the amounts of rows; `source` is where they were read. */
export const readAmounts = (
  view: View,
  { reader, values }: { readonly reader: Reader; readonly values: FieldValues },
  rows: readonly ScaleRow[],
  source: string,
): readonly ScaleRow[] =>
  rows.map((row, index) => {
    const name = fieldName(index);
    const monthly = parseCents(values.text(name).replace(',', '.'));
    if (Option.isNone(monthly)) reader.refuse(name, 'form.amount-wrong', { label: rowName(view.t, row) });
    return { ...row, monthly: Option.getOrElse(monthly, () => 0 as Cents), source };
  });
