import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type SuggestedLevel, suggestedLevel } from '../indicator/level.ts';
import type { Sign } from '../indicator/sign.ts';
import type { Profile } from '../profile/profile.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import { questionList } from '../question/question-list.ts';
import { statesDanger, unansweredSigns } from '../question/sign.ts';
import type { RecordedStatement } from '../statement/statement.ts';
import { latestStatement, registerSigns, statementSigns } from './signs.ts';

/** What the signs in a file suggest: the signs themselves, the level, and why. */
export interface Suggestion extends SuggestedLevel {
  readonly signs: readonly Sign[];
}

/** Whether the latest interview that was held met every condition. */
const hasValidInterview = ({ interviews }: Dossier): boolean => {
  const held = [...interviews.values()].flatMap(({ outcome }) => (outcome._tag === 'Held' ? [outcome] : []));
  return held.toSorted((a, b) => a.hearing.heldOn - b.hearing.heldOn).at(-1)?.unmet.length === 0;
};

const isInDanger = (statement: RecordedStatement | null): boolean => {
  if (statement === null) return false;
  const asked = statement.list === null ? null : questionList(statement.list);
  return statement.isInDanger || (asked !== null && statesDanger(asked, statement.answers));
};

const notAnswered = (statement: RecordedStatement | null): number => {
  const asked = statement?.list == null ? null : questionList(statement.list);
  return asked === null || statement === null ? 0 : unansweredSigns(asked, statement.answers).length;
};

/**
 * The level that the signs of a worker's two files suggest on a day: a sign-post for a person, never a verdict (RULES 4). Without a valid interview it is never clear.
 *
 * @example
 * ```ts
 * import { belgium, dayOf, emptyFile, suggestLevel } from '@protocol-registry/domain';
 *
 * suggestLevel(emptyFile, null, dayOf('2026-03-02'), belgium).level // => 'UNKNOWN'
 * ```
 */
export const suggestLevel = (file: ProtectedFile, dossier: Dossier | null, today: Day, profile: Profile): Suggestion => {
  const statement = latestStatement(file);
  const signs = [...(statement === null ? [] : statementSigns(statement)), ...(dossier === null ? [] : registerSigns(dossier, today))];
  const facts = {
    signs,
    statedDanger: isInDanger(statement),
    hasValidInterview: dossier !== null && hasValidInterview(dossier),
    notAnswered: notAnswered(statement),
  };
  return { signs, ...suggestedLevel(facts, profile) };
};
