import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { InterviewRead } from './read.ts';

/** The title of a form on an interview, with the worker whom it is about. */
export const interviewFormTitle = ({ t }: View, { interview, state }: InterviewRead, title: MessageKey): string =>
  t.text('interview.form-title', { act: t.text(title), interview: interview.id, worker: fullName(state.worker) });

interface InterviewFormParts {
  readonly view: View;
  readonly read: InterviewRead;
  readonly form: FormState;
  readonly title: MessageKey;
  readonly action: string;
  readonly submit: MessageKey;
  readonly notice: Markup | null;
  /** What stands in the way of the act; the form is then left out. */
  readonly inTheWay: string | null;
  /** The hidden fields by which the form saves itself while it is filled in. */
  readonly saving?: Markup | null;
  readonly children: Child;
}

/** A form on an interview, or what stands in its way. */
export const InterviewForm = ({
  view,
  read,
  form,
  title,
  action,
  submit,
  notice,
  inTheWay,
  saving = null,
  children,
}: InterviewFormParts): Markup => (
  <>
    <FormHead view={view} form={form} title={interviewFormTitle(view, read, title)} />
    {notice}
    {inTheWay === null ? (
      <RecordForm
        view={view}
        form={form}
        action={action}
        submit={submit}
        cancel={pathTo(paths.interview, { id: read.interview.id })}
        saving={saving}
      >
        {children}
      </RecordForm>
    ) : (
      <p class="govuk-inset-text">
        {inTheWay}{' '}
        <a class="govuk-link" href={pathTo(paths.interview, { id: read.interview.id })}>
          {view.t.text('interview.title', { interview: read.interview.id })}
        </a>
      </p>
    )}
  </>
);

/** An interview that is no longer scheduled can be neither held, nor missed, nor cancelled. */
export const noLongerScheduled = ({ t }: View, { interview }: InterviewRead): string | null =>
  interview.outcome._tag === 'Scheduled' ? null : t.text('refused.INTERVIEW_NOT_OPEN');
