import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { ContractRead } from './read.ts';

interface ContractFormParts {
  readonly view: View;
  readonly read: ContractRead;
  readonly form: FormState;
  readonly title: MessageKey;
  readonly action: string;
  readonly submit: MessageKey;
  readonly notice: Markup | null;
  /** What is good to know before the form is filled in; what an act that binds brings with it. */
  readonly lead?: Markup | null;
  readonly children: Child;
}

/** The title of a form on a contract, with the worker and the contract that it is about. */
export const contractFormTitle = ({ t }: View, { contract, state }: ContractRead, title: MessageKey): string =>
  t.text('contract.form-title', { act: t.text(title), contract: contract.id, worker: fullName(state.worker) });

/** A form on a contract, under the name of the worker and the number of the contract. */
export const ContractForm = ({ view, read, form, title, action, submit, notice, lead = null, children }: ContractFormParts): Markup => (
  <>
    <FormHead view={view} form={form} title={contractFormTitle(view, read, title)} />
    {notice}
    {lead}
    <RecordForm view={view} form={form} action={action} submit={submit} cancel={pathTo(paths.contract, { id: read.contract.id })}>
      {children}
    </RecordForm>
  </>
);
