import { type Application, CARD_CATEGORIES, type CardCategory, type Day, type NoteVerbale } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { RadioField } from '../form/choice-field.tsx';
import { DateField, dayFields } from '../form/date-field.tsx';
import { NoteFields, noteFields, readNote } from '../form/note-field.tsx';
import type { Reader } from '../form/reader.ts';
import type { FormState } from '../form/state.ts';
import type { Markup } from '../page/markup.ts';

/** What an application says beside its kind and its contract, and what a correction can mend. */
export interface Lodging {
  readonly cardCategory: CardCategory;
  readonly lodgedOn: Day;
  readonly noteVerbale: NoteVerbale;
}

/** What stands in the fields of an application on record. */
export const lodgingFields = ({ cardCategory, lodgedOn, noteVerbale }: Application): Readonly<Record<string, string>> => ({
  category: cardCategory,
  ...dayFields('lodged', lodgedOn),
  ...noteFields(noteVerbale),
});

/** The fields of whose card it is, when it was asked for, and by which note. */
export const LodgingFields = ({ view, form }: { readonly view: View; readonly form: FormState }): Markup => (
  <>
    <RadioField
      view={view}
      form={form}
      name="category"
      label="application.category"
      hint="application.category.hint"
      options={CARD_CATEGORIES.map((value) => ({ value, text: view.t.text(`card-category.${value}`) }))}
    />
    <DateField view={view} form={form} name="lodged" label="application.lodged-on" hint="field.day.hint" />
    <NoteFields view={view} form={form} />
  </>
);

/** Reads them. */
export const readLodging = (reader: Reader): Lodging => ({
  cardCategory: reader.oneOf('category', 'application.category', CARD_CATEGORIES),
  lodgedOn: reader.day('lodged', 'application.lodged-on'),
  noteVerbale: readNote(reader),
});

const FIELD_OF: Readonly<Record<string, string>> = { DAY_IN_FUTURE: 'lodged', INTERVIEW_BEFORE_APPLICATION: 'lodged' };

/** The field at which a refusal is shown. */
export const lodgingFieldOf = (code: string): string | null => FIELD_OF[code] ?? null;
