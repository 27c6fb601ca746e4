import type { View } from '../env.ts';
import { FieldError } from './error-summary.tsx';
import type { Markup } from './markup.ts';

/** A file asked for: its name in the form, its label, a hint, and what is wrong with it. */
export interface FileFieldParts {
  readonly view: View;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly error: string | null;
}

/** After an error: what is to be done, and that files are not kept. Nothing where none was sent. */
export const FilesAgain = ({ view, count }: { readonly view: View; readonly count: number }): Markup | null =>
  count === 0 ? null : <p class="govuk-inset-text">{view.t.text('form.files-again', { count })}</p>;

/** A file field. Browsers never fill it in again: after an error the file must be chosen anew, which the form says. */
export const FileField = ({ view, name, label, hint, accept, error }: FileFieldParts): Markup => (
  <div class={error === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
    <label class="govuk-label govuk-label--s" for={name}>
      {label}
    </label>
    <div class="govuk-hint" id={`${name}-hint`}>
      {hint}
    </div>
    {error === null ? null : <FieldError view={view} id={`${name}-error`} text={error} />}
    <input
      class={error === null ? 'govuk-file-upload' : 'govuk-file-upload govuk-file-upload--error'}
      type="file"
      id={name}
      name={name}
      accept={accept}
      aria-describedby={error === null ? `${name}-hint` : `${name}-hint ${name}-error`}
      aria-invalid={error === null ? undefined : 'true'}
    />
  </div>
);
