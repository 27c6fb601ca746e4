import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { FormHead, RecordForm } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { fullName } from '../worker/name.ts';
import type { CardRead } from './read.ts';

interface CardFormParts {
  readonly view: View;
  readonly read: CardRead;
  readonly form: FormState;
  /** The act: it stands in the title and on the button. */
  readonly act: MessageKey;
  readonly action: string;
  readonly notice: Markup | null;
  readonly children: Child;
}

/** The title of a form on a card, with the worker and the card that it is about. */
export const cardFormTitle = ({ t }: View, { card, state }: CardRead, act: MessageKey): string =>
  t.text('card.form-title', { act: t.text(act), card: card.number, worker: fullName(state.worker) });

/** A form on a card, under the name of the worker and the number of the card. */
export const CardForm = ({ view, read, form, act, action, notice, children }: CardFormParts): Markup => (
  <>
    <FormHead view={view} form={form} title={cardFormTitle(view, read, act)} />
    {notice}
    <RecordForm view={view} form={form} action={action} submit={act} cancel={pathTo(paths.card, { number: read.card.number })}>
      {children}
    </RecordForm>
  </>
);
