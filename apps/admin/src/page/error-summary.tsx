import type { View } from '../env.ts';
import type { Markup } from './markup.ts';

/** One thing that is wrong, and the id of the field where it is put right; null where no field is at fault. */
export interface FormError {
  readonly field: string | null;
  readonly text: string;
}

/** How many faults are named at once; a file that is wrong from end to end would bury the form. */
const MOST_ERRORS = 20;

/** The list of what is wrong, at the top of the page; it takes the focus when it appears. */
export const ErrorSummary = ({ view, errors }: { readonly view: View; readonly errors: readonly FormError[] }): Markup => (
  <div class="govuk-error-summary" id="error-summary" data-focus tabindex={-1} autofocus>
    <div role="alert">
      <h2 class="govuk-error-summary__title">{view.t.text('error.title')}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          {errors.slice(0, MOST_ERRORS).map(({ field, text }) => (
            <li>{field === null ? text : <a href={`#${field}`}>{text}</a>}</li>
          ))}
        </ul>
        {errors.length <= MOST_ERRORS ? null : <p>{view.t.text('fault.more', { count: errors.length - MOST_ERRORS })}</p>}
      </div>
    </div>
  </div>
);

/** The same words beside the field. */
export const FieldError = ({ view, id, text }: { readonly view: View; readonly id: string; readonly text: string }): Markup => (
  <p class="govuk-error-message" id={id}>
    <span class="govuk-visually-hidden">{view.t.text('error.prefix')} </span>
    {text}
  </p>
);
