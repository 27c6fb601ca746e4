import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';

interface OfficeFormParts {
  readonly view: View;
  readonly form: FormState;
  readonly heading: string;
  readonly action: string;
  readonly submit: MessageKey;
  readonly notice: Markup | null;
  readonly children: Child;
}

/** The title of a form on a person or a room of the office. */
export const officeFormTitle = ({ t }: View, title: MessageKey, name: string): string =>
  t.text('office.form-title', { act: t.text(title), name });

/** A form on the office. */
export const OfficeForm = ({ view, form, heading, action, submit, notice, children }: OfficeFormParts): Markup => (
  <>
    <FormHead view={view} form={form} title={heading} />
    {notice}
    <RecordForm view={view} form={form} action={action} submit={submit} cancel={paths.office}>
      {children}
    </RecordForm>
  </>
);
