import { Schema } from 'effect';
import type { Day } from './day.ts';
import { DayForm, lineForm } from './form.ts';

/** The note verbale by which a mission tells something: its number and its date. */
export interface NoteVerbale {
  readonly number: string;
  readonly date: Day;
}

const MOST_NUMBER = 60;

/** The form of a note verbale inside an act. */
export const NoteVerbaleForm: Schema.Codec<NoteVerbale, unknown> = Schema.Struct({ number: lineForm(MOST_NUMBER), date: DayForm });
