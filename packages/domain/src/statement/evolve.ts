import type { ActOf } from '../act/act.ts';
import { withEntry } from '../collection.ts';
import type { Consent } from '../consent/consent.ts';
import type { Day } from '../day.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import { CONSENT_STEPS, type ConsentStep } from '../question/question.ts';
import { questionList } from '../question/question-list.ts';
import { consentsOf } from '../question/sign.ts';
import type { RecordedStatement, Statement, StatementActs } from './statement.ts';

type Consents = ReadonlyMap<ConsentStep, Consent>;

/** An interview asks every step anew: what is not agreed to is not consented to, whatever was said before. */
const consentsAfter = (consents: Consents, { answers, list }: Statement, on: Day): Consents => {
  const asked = list === null ? null : questionList(list);
  if (asked === null || answers.size === 0) return consents;
  const given = new Set(consentsOf(asked, answers));
  return new Map(CONSENT_STEPS.map((step) => [step, { isGiven: given.has(step), on, words: null }]));
};

const isLatest = ({ statements }: ProtectedFile, { setBy }: RecordedStatement): boolean =>
  [...statements.values()].every((other) => other.setBy <= setBy);

/**
 * The statements of a file after an act. An interview settles the early date that was due: what is due next is what it brings by itself.
 */
export const evolveStatement = (file: ProtectedFile, act: ActOf<StatementActs>, version: number): Partial<ProtectedFile> => {
  if (act.kind === 'interview.amended') {
    const { corrects: _, reason: __, interview, ...statement } = act.content;
    const known = file.statements.get(interview);
    if (known === undefined) return {};
    return {
      statements: withEntry(file.statements, interview, { ...known, ...statement, setBy: version }),
      consents: isLatest(file, known) ? consentsAfter(file.consents, statement, known.heldOn) : file.consents,
    };
  }
  const { neutral, interview, ...statement } = act.content;
  return {
    statements: withEntry(file.statements, interview, { interview, ...statement, setBy: version }),
    consents: consentsAfter(file.consents, statement, statement.heldOn),
    followUpOn: neutral.followUpOn,
    pauses: [...file.pauses, ...neutral.pauses],
  };
};
