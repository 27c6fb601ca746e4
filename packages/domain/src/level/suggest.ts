import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type SuggestedLevel, suggestedLevel } from '../indicator/level.ts';
import type { Sign } from '../indicator/sign.ts';
import type { Profile } from '../profile/profile.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import { questionList } from '../question/question-list.ts';
import { unansweredSigns } from '../question/sign.ts';
import type { RecordedStatement } from '../statement/statement.ts';
import { isInDanger, latestStatement, registerSigns, statementSigns } from './signs.ts';

/** What the signs in a file suggest: the signs themselves, the level, and why. */
export interface Suggestion extends SuggestedLevel {
  readonly signs: readonly Sign[];
}

/** Whether the latest interview that was held met every condition and brought answers: one of which nothing is known reassures nobody. */
const hasValidInterview = ({ statements }: ProtectedFile, { interviews }: Dossier): boolean => {
  const held = [...interviews.values()].flatMap(({ id, outcome }) => (outcome._tag === 'Held' ? [{ id, ...outcome }] : []));
  const latest = held.toSorted((one, other) => one.hearing.heldOn - other.hearing.heldOn).at(-1);
  return latest?.unmet.length === 0 && (statements.get(latest.id)?.answers.size ?? 0) > 0;
};

const notAnswered = (statement: RecordedStatement | null): number => {
  const asked = statement?.list == null ? null : questionList(statement.list);
  return asked === null || statement === null ? 0 : unansweredSigns(asked, statement.answers).length;
};

/**
 * The level that the signs of a worker's two files suggest on a day: a sign-post for a person, never a verdict (RULES 4.2). A sign stands until the worker says otherwise
 * at an interview that counts; without one that counts and brought answers nobody is clear.
 *
 * @example
 * ```ts
 * import { belgium, dayOf, emptyFile, suggestLevel } from '@protocol-registry/domain';
 *
 * suggestLevel(emptyFile, null, dayOf('2026-03-02'), belgium).level // => 'UNKNOWN'
 * ```
 */
export const suggestLevel = (file: ProtectedFile, dossier: Dossier | null, today: Day, profile: Profile): Suggestion => {
  const signs = [...statementSigns(file, dossier), ...(dossier === null ? [] : registerSigns(dossier, today))];
  const facts = {
    signs,
    statedDanger: isInDanger(file, dossier),
    hasValidInterview: dossier !== null && hasValidInterview(file, dossier),
    notAnswered: notAnswered(latestStatement(file)),
  };
  return { signs, ...suggestedLevel(facts, profile) };
};
