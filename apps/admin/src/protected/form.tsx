import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { Leave } from './leave.tsx';

interface ProtectedFormParts {
  readonly view: View;
  readonly form: FormState;
  readonly title: string;
  readonly notice: Markup | null;
  /** What stands above the fields. */
  readonly lead?: Child;
  readonly action: string;
  readonly submit: MessageKey;
  readonly cancel: string;
  readonly children: Child;
}

/** A form on what is protected: the way out of the room, its heading, what was done meanwhile, what it is about, and its fields. */
export const ProtectedForm = ({ view, form, title, notice, lead = null, action, submit, cancel, children }: ProtectedFormParts): Markup => (
  <>
    <Leave view={view} />
    <FormHead view={view} form={form} title={title} />
    {notice}
    {lead === null ? null : <div class="registry-reading">{lead}</div>}
    <RecordForm view={view} form={form} action={action} submit={submit} cancel={cancel}>
      {children}
    </RecordForm>
  </>
);
