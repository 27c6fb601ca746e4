import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { EmployerRead } from './read.ts';

interface EmployerFormParts {
  readonly view: View;
  readonly read: EmployerRead;
  readonly form: FormState;
  readonly title: MessageKey;
  readonly action: string;
  readonly notice: Markup | null;
  readonly children: Child;
}

/** The title of a form on an employer. */
export const employerFormTitle = ({ t }: View, { state }: EmployerRead, title: MessageKey): string =>
  t.text('employer.form-title', { act: t.text(title), employer: fullName(state) });

/** A form on an employer, under the name. */
export const EmployerForm = ({ view, read, form, title, action, notice, children }: EmployerFormParts): Markup => (
  <>
    <FormHead view={view} form={form} title={employerFormTitle(view, read, title)} />
    {notice}
    <RecordForm view={view} form={form} action={action} submit={title} cancel={pathTo(paths.employer, { id: read.state.id })}>
      {children}
    </RecordForm>
  </>
);
