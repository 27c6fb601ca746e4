import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { ApplicationRead } from './read.ts';

interface ApplicationFormParts {
  readonly view: View;
  readonly read: ApplicationRead;
  readonly form: FormState;
  /** The act: it stands in the title and on the button. */
  readonly act: MessageKey;
  readonly action: string;
  readonly notice: Markup | null;
  /** What is good to know before the form is filled in. */
  readonly lead?: Markup | null;
  readonly children: Child;
}

/** The title of a form on an application, with the worker and the application that it is about. */
export const applicationFormTitle = ({ t }: View, { application, state }: ApplicationRead, act: MessageKey): string =>
  t.text('application.form-title', { act: t.text(act), application: application.id, worker: fullName(state.worker) });

/** A form on an application, under the name of the worker and the number of the application. */
export const ApplicationForm = ({ view, read, form, act, action, notice, lead = null, children }: ApplicationFormParts): Markup => (
  <>
    <FormHead view={view} form={form} title={applicationFormTitle(view, read, act)} />
    {notice}
    {lead}
    <RecordForm view={view} form={form} action={action} submit={act} cancel={pathTo(paths.application, { id: read.application.id })}>
      {children}
    </RecordForm>
  </>
);
