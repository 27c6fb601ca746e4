import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { MissionRead } from './read.ts';

interface MissionFormParts {
  readonly view: View;
  readonly read: MissionRead;
  readonly form: FormState;
  readonly title: MessageKey;
  readonly action: string;
  readonly notice: Markup | null;
  readonly children: Child;
}

/** The title of a form on a mission. */
export const missionFormTitle = ({ t }: View, { state }: MissionRead, title: MessageKey): string =>
  t.text('mission.form-title', { act: t.text(title), mission: state.name });

/** A form on a mission, under its name. */
export const MissionForm = ({ view, read, form, title, action, notice, children }: MissionFormParts): Markup => (
  <>
    <FormHead view={view} form={form} title={missionFormTitle(view, read, title)} />
    {notice}
    <RecordForm view={view} form={form} action={action} submit={title} cancel={pathTo(paths.mission, { id: read.state.id })}>
      {children}
    </RecordForm>
  </>
);
