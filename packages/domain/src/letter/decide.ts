import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { AmendmentLetter, LetterActs } from './letter.ts';

/** Puts a letter on record that asks for an amendment: of a contract that lacks something, once for each version of a scale. */
export const prepareLetter = (dossier: Dossier, letter: AmendmentLetter, today: Day): Decision<LetterActs> =>
  decided<LetterActs>(
    [
      ...when(!dossier.contracts.has(letter.contract), 'CONTRACT_UNKNOWN'),
      ...when(letter.preparedOn > today, 'DAY_IN_FUTURE'),
      ...when(letter.amendBy < letter.preparedOn, 'AMENDMENT_IN_PAST'),
      ...when(letter.required <= letter.agreed, 'NOTHING_TO_AMEND'),
    ],
    { kind: 'letter.prepared', content: letter },
  );
