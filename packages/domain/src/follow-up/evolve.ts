import type { ActOf } from '../act/act.ts';
import type { Day } from '../day.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import type { FollowUpActs, LetterPause } from './follow-up.ts';

/** A pause ends the day before letters may go; one that has not begun by then is none. */
const released = (pauses: readonly LetterPause[], from: Day): readonly LetterPause[] =>
  pauses
    .filter((pause) => pause.from < from)
    .map((pause) => (pause.to === null || pause.to >= from ? { ...pause, to: (from - 1) as Day } : pause));

/** The early date of the next interview, and the times in which letters wait, after an act. */
export const evolveFollowUp = (file: ProtectedFile, { kind, content }: ActOf<FollowUpActs>): Partial<ProtectedFile> => {
  switch (kind) {
    case 'follow-up.set':
      return { followUpOn: content.dueOn };
    case 'letters.paused':
      return { pauses: [...file.pauses, { from: content.from, to: null }] };
    case 'letters.released':
      return { pauses: released(file.pauses, content.from) };
  }
};
