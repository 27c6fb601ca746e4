import type { Day } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import { DateField } from '../form/date-field.tsx';
import type { MemberForm } from './member-form.tsx';

/** The fields of a form that asks for a last day: the day, and what follows on it. */
export const lastDay = <R,>(label: MessageKey, effect: MessageKey): Pick<MemberForm<R, Day>, 'fields' | 'read'> => ({
  fields: (view, form) => (
    <>
      <DateField view={view} form={form} name="last" label={label} hint="field.day.hint" />
      <p class="govuk-inset-text">{view.t.text(effect)}</p>
    </>
  ),
  read: (reader) => reader.day('last', label),
});
