import type { NoteVerbale } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { DateField, dayFields } from './date-field.tsx';
import type { Reader } from './reader.ts';
import type { FormState } from './state.ts';
import { TextField } from './text-field.tsx';

const MOST_NUMBER = 60;

/** What stands in the fields of a note verbale on record. */
export const noteFields = ({ date, number }: NoteVerbale): Readonly<Record<string, string>> => ({
  'note-number': number,
  ...dayFields('note-date', date),
});

/** The fields of the note verbale by which a mission told something. */
export const NoteFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <TextField view={view} form={form} name="note-number" label="note.number" width={20} />
    <DateField view={view} form={form} name="note-date" label="note.date" hint="field.day.hint" />
  </>
);

/** Reads the note verbale. */
export const readNote = (reader: Reader): NoteVerbale => ({
  number: reader.line('note-number', 'note.number', MOST_NUMBER),
  date: reader.day('note-date', 'note.date'),
});
