import type { ActOf } from '../act/act.ts';
import { withChange, withEntry } from '../collection.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import type { AllegationActs } from './allegation.ts';

/** The allegations of a file after an act. */
export const evolveAllegation = ({ allegations }: ProtectedFile, act: ActOf<AllegationActs>): Partial<ProtectedFile> => {
  if (act.kind === 'allegation.recorded') {
    const { allegation: id, ...made } = act.content;
    return { allegations: withEntry(allegations, id, { id, ...made, closure: null }) };
  }
  const { allegation, ...closure } = act.content;
  return { allegations: withChange(allegations, allegation, (known) => ({ ...known, closure })) };
};
