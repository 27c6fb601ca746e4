import type { MessageKey } from '@protocol-registry/language';
import type { View } from '../env.ts';
import { FieldError } from '../page/error-summary.tsx';
import type { Markup } from '../page/markup.ts';
import { errorOf, type FormState } from './state.ts';

/** What every field of a form needs: its name, its label, and where it helps a hint. */
export interface FieldParts {
  readonly view: View;
  readonly form: FormState;
  readonly name: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
}

interface TextFieldParts extends FieldParts {
  /** How many characters wide it is; the whole width where nothing is said. */
  readonly width?: 2 | 4 | 5 | 10 | 20;
  readonly inputmode?: 'numeric' | 'decimal' | 'text';
  readonly type?: 'text' | 'password' | 'search';
  readonly autocomplete?: string;
  /** What cannot be changed is shown and sent as it is. */
  readonly isFixed?: boolean;
}

/** The class of the group around a field. */
export const groupClass = (error: string | null): string =>
  error === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error';

/** The ids of hint and error of a field, for `aria-describedby`; none where it has neither. */
export const describedBy = (name: string, hint: unknown, error: string | null): string | undefined => {
  const ids = [hint === undefined ? null : `${name}-hint`, error === null ? null : `${name}-error`].filter((id) => id !== null);
  return ids.length === 0 ? undefined : ids.join(' ');
};

/** The hint and the error of a field. */
export const HintAndError = ({
  view,
  name,
  hint,
  error,
}: {
  view: View;
  name: string;
  hint?: MessageKey | undefined;
  error: string | null;
}): Markup => (
  <>
    {hint === undefined ? null : (
      <div class="govuk-hint" id={`${name}-hint`}>
        {view.t.text(hint)}
      </div>
    )}
    {error === null ? null : <FieldError view={view} id={`${name}-error`} text={error} />}
  </>
);

/** A field for a line of text. */
export const TextField = (parts: TextFieldParts): Markup => {
  const { view, form, name, label, hint, width, inputmode, type = 'text', autocomplete = 'off', isFixed = false } = parts;
  const error = errorOf(form, name);
  const classes = ['govuk-input', width === undefined ? null : `govuk-input--width-${width}`, error === null ? null : 'govuk-input--error'];
  return (
    <div class={groupClass(error)}>
      <label class="govuk-label govuk-label--s" for={name}>
        {view.t.text(label)}
      </label>
      <HintAndError view={view} name={name} hint={hint} error={error} />
      <input
        class={classes.filter((one) => one !== null).join(' ')}
        id={name}
        name={name}
        type={type}
        value={type === 'password' ? '' : form.values.text(name)}
        inputmode={inputmode}
        autocomplete={autocomplete}
        readonly={isFixed}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  );
};

/** A field for some lines of text. */
export const TextArea = ({
  view,
  form,
  name,
  label,
  hint,
  rows = 3,
  most,
}: FieldParts & { readonly rows?: number; readonly most?: number }): Markup => {
  const error = errorOf(form, name);
  return (
    <div class={groupClass(error)}>
      <label class="govuk-label govuk-label--s" for={name}>
        {view.t.text(label)}
      </label>
      <HintAndError view={view} name={name} hint={hint} error={error} />
      <textarea
        class={error === null ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        id={name}
        name={name}
        rows={rows}
        maxlength={most}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error === null ? undefined : 'true'}
      >
        {form.values.text(name)}
      </textarea>
    </div>
  );
};
