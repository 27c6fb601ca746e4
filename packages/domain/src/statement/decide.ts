import type { ProtectedCommands } from '../act/command.ts';
import { earliestDay } from '../day.ts';
import { drawNeutral } from '../follow-up/chance.ts';
import type { Neutral } from '../follow-up/follow-up.ts';
import { heldOutcome } from '../interview/held.ts';
import { code } from '../message.ts';
import type { ProtectedFacts } from '../protected-file/facts.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import { unknownQuestions } from '../question/answer.ts';
import { questionList } from '../question/question-list.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, refusal, when } from '../refusal.ts';
import type { Statement, StatementActs } from './statement.ts';

/** Answers are given to questions of the version of the list that they name (RULES 2.3). */
const answerReasons = ({ answers, list }: Statement): readonly Reason[] => {
  const asked = list === null ? { themes: [] } : questionList(list);
  return asked === null
    ? when(true, 'QUESTION_LIST_UNKNOWN')
    : unknownQuestions(asked, answers).map((question) => refusal('QUESTION_UNKNOWN', { question: code(question) }));
};

/** An interview that does not count leaves the worker to be seen by the day that was set, whatever chance brings. */
const neutralAfter = (file: ProtectedFile, drawn: Neutral, isValid: boolean): Neutral =>
  isValid ? drawn : { ...drawn, followUpOn: earliestDay([file.followUpOn, drawn.followUpOn]) };

/** Records what was said at an interview that was held, together with what chance brings with it. */
export const recordStatement = (
  file: ProtectedFile,
  statement: ProtectedCommands['interview.record'],
  facts: ProtectedFacts,
): Decision<StatementActs> => {
  const held = facts.dossier === null ? null : heldOutcome(facts.dossier, statement.interview);
  if (held === null) return decided<StatementActs>(when(true, 'INTERVIEW_NOT_HELD'));
  const { heldOn } = held.hearing;
  const neutral = neutralAfter(file, drawNeutral(facts.chance, heldOn, facts.profile), held.unmet.length === 0);
  return decided<StatementActs>([...when(file.statements.has(statement.interview), 'STATEMENT_RECORDED'), ...answerReasons(statement)], {
    kind: 'interview.recorded',
    content: { ...statement, heldOn, neutral },
  });
};

/** Mends what was written down of an interview; the correction names the act that gave it. What chance brought stays. */
export const amendStatement = (file: ProtectedFile, content: StatementActs['interview.amended']): Decision<StatementActs> =>
  decided<StatementActs>(
    [...when(file.statements.get(content.interview)?.setBy !== content.corrects, 'CORRECTS_NOTHING'), ...answerReasons(content)],
    { kind: 'interview.amended', content },
  );
