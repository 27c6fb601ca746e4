import type { MessageKey } from '@protocol-registry/language';
import type { View } from '../env.ts';
import { FieldError } from './error-summary.tsx';
import type { Markup } from './markup.ts';

/** One of the fields of a date: its name in the form, its label, how many digits it takes, and what stands in it. */
interface NumberField {
  readonly name: string;
  readonly label: MessageKey;
  readonly digits: 2 | 4;
  readonly value: string;
}

/** A date or a month asked for in number fields, with its legend and, where it is wrong, the reason. */
export interface NumberFieldsParts {
  readonly view: View;
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error: string | null;
  readonly fields: readonly NumberField[];
}

const inputClass = (digits: number, isWrong: boolean): string =>
  `govuk-input govuk-input--width-${digits}${isWrong ? ' govuk-input--error' : ''}`;

const Field = ({ view, field, isWrong }: { readonly view: View; readonly field: NumberField; readonly isWrong: boolean }): Markup => (
  <div class="govuk-date-input__item">
    <label class="govuk-label" for={field.name}>
      {view.t.text(field.label)}
    </label>
    <input
      class={inputClass(field.digits, isWrong)}
      id={field.name}
      name={field.name}
      type="text"
      inputmode="numeric"
      maxlength={field.digits}
      value={field.value}
      aria-invalid={isWrong ? 'true' : undefined}
    />
  </div>
);

/** Number fields side by side, as one group. */
export const NumberFields = ({ view, id, legend, hint, error, fields }: NumberFieldsParts): Markup => {
  const described = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`].filter((part) => part !== null);
  return (
    <div class={error === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <fieldset class="govuk-fieldset" aria-describedby={described.length === 0 ? undefined : described.join(' ')}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        {hint === undefined ? null : (
          <div class="govuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error === null ? null : <FieldError view={view} id={`${id}-error`} text={error} />}
        <div class="govuk-date-input" id={id}>
          {fields.map((field) => (
            <Field view={view} field={field} isWrong={error !== null} />
          ))}
        </div>
      </fieldset>
    </div>
  );
};
