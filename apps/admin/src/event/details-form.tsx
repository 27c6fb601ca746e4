import type { EventDetails } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { DateField, dayFields } from '../form/date-field.tsx';
import { FormHead, RecordForm } from '../form/form.tsx';
import { LanguageFields, languageFields, readLanguages } from '../form/language-fields.tsx';
import type { Reader } from '../form/reader.ts';
import type { FieldValues, FormState } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import type { Markup } from '../page/markup.ts';

/** What stands in the form for an event on record. */
export const eventFields = ({ languages, on, place }: EventDetails): Readonly<Record<string, string | readonly string[]>> => ({
  place,
  ...dayFields('on', on),
  ...languageFields(languages),
});

interface EventFormParts {
  readonly view: View;
  readonly form: FormState;
  readonly title: MessageKey;
  readonly action: string;
  readonly cancel: string;
  readonly notice: Markup | null;
  readonly children?: Child;
}

/** A form on when, where and in which languages an event is. */
export const EventForm = ({ view, form, title, action, cancel, notice, children }: EventFormParts): Markup => (
  <>
    <FormHead view={view} form={form} title={view.t.text(title)} />
    {notice}
    <RecordForm view={view} form={form} action={action} submit={title} cancel={cancel}>
      <DateField view={view} form={form} name="on" label="event.on" hint="field.day.hint" />
      <TextField view={view} form={form} name="place" label="event.place" />
      <LanguageFields view={view} form={form} />
      {children}
    </RecordForm>
  </>
);

const MOST_PLACE = 120;

/** Reads when, where and in which languages an event is. */
export const readEventFields = (reader: Reader, values: FieldValues): EventDetails => ({
  on: reader.day('on', 'event.on'),
  place: reader.line('place', 'event.place', MOST_PLACE),
  languages: readLanguages(reader, values),
});
