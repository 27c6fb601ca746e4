import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { ErrorSummary } from '../page/error-summary.tsx';
import type { Markup } from '../page/markup.ts';
import { savingTo } from './saving.tsx';
import { type FormState, VERSION } from './state.ts';

interface RecordFormParts {
  readonly view: View;
  readonly form: FormState;
  /** Where the form is sent to. */
  readonly action: string;
  /** The words on the button: what is recorded by it. */
  readonly submit: MessageKey;
  /** Where the person is led who does not want to. */
  readonly cancel: string;
  /** The hidden fields by which it saves itself while it is filled in; it does not where nothing is said. */
  readonly saving?: Markup | null;
  readonly children: Child;
}

/** A form that records an act: its fields, its button, and a way out. It is sent once; what the person saw is told by its version. */
export const RecordForm = ({ view, form, action, submit, cancel, saving = null, children }: RecordFormParts): Markup => (
  <form
    class="registry-form"
    id={saving === null ? undefined : 'hearing'}
    method="post"
    action={action}
    novalidate
    data-once=""
    {...(saving === null ? {} : savingTo(action))}
  >
    <input type="hidden" name={VERSION} value={String(form.version)} />
    {children}
    {saving}
    <div class="govuk-button-group">
      <button class="govuk-button" type="submit">
        {view.t.text(submit)}
      </button>
      <a class="govuk-link" href={cancel}>
        {view.t.text('form.cancel')}
      </a>
    </div>
  </form>
);

/** The head of a page with a form: what is wrong, where something is, and the heading. */
export const FormHead = ({ view, form, title }: { readonly view: View; readonly form: FormState; readonly title: string }): Markup => (
  <>
    {form.errors.length === 0 ? null : <ErrorSummary view={view} errors={form.errors} />}
    <h1 class="govuk-heading-l">{title}</h1>
  </>
);
