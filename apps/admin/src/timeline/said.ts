import type { EmployerId, NoteVerbale, OfficerId } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';

/** The names of those whom acts name by an identifier. */
export interface Names {
  readonly employer: (id: EmployerId) => string;
  readonly officer: (id: OfficerId) => string;
}

/** What an act said, in short: a sentence, the officer's own words, and points one by one. */
export interface Said {
  readonly text: string;
  readonly words?: string | null;
  readonly points?: readonly string[];
}

/** How the content of each kind of act of a family is put into words. */
export type Sayings<A> = { readonly [K in keyof A]: (content: A[K], t: Translator, names: Names) => Said };

/** The values of a note verbale in a sentence. */
export const noteValues = (t: Translator, { date, number }: NoteVerbale): { readonly note: string; readonly noteDate: string } => ({
  note: number,
  noteDate: t.shortDay(date),
});
