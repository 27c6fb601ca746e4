import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { DossierRead } from '../worker/read.ts';

/** The title of a form on a worker who did not come. */
export const noShowTitle = ({ t }: View, { state: { worker } }: DossierRead, act: MessageKey): string =>
  t.text('no-show.form-title', { act: t.text(act), worker: fullName(worker), file: worker.id });

interface NoShowFormParts {
  readonly view: View;
  readonly read: DossierRead;
  readonly form: FormState;
  readonly title: MessageKey;
  readonly action: string;
  readonly notice: Markup | null;
  readonly children: Child;
}

/** A form on a worker who did not come. */
export const NoShowForm = ({ view, read, form, title, action, notice, children }: NoShowFormParts): Markup => (
  <>
    <FormHead view={view} form={form} title={noShowTitle(view, read, title)} />
    {notice}
    <RecordForm view={view} form={form} action={action} submit={title} cancel={pathTo(paths.worker, { id: read.state.worker.id })}>
      {children}
    </RecordForm>
  </>
);

/** Where a form on a worker who did not come leads to. */
export const ladderOf = ({ state }: DossierRead): string => pathTo(paths.worker, { id: state.worker.id });
