import type { ProtectedCommands } from '../act/command.ts';
import type { Day } from '../day.ts';
import { drawNeutral } from '../follow-up/chance.ts';
import type { InterviewId } from '../identifier.ts';
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

const heldOn = ({ dossier }: ProtectedFacts, interview: InterviewId): Day | null => {
  const outcome = dossier?.interviews.get(interview)?.outcome;
  return outcome?._tag === 'Held' ? outcome.hearing.heldOn : null;
};

/** Records what was said at an interview that was held, together with what chance brings with it. */
export const recordStatement = (
  file: ProtectedFile,
  statement: ProtectedCommands['interview.record'],
  facts: ProtectedFacts,
): Decision<StatementActs> => {
  const day = heldOn(facts, statement.interview);
  if (day === null) return decided<StatementActs>(when(true, 'INTERVIEW_NOT_HELD'));
  const neutral = drawNeutral(facts.chance, day, facts.profile);
  return decided<StatementActs>([...when(file.statements.has(statement.interview), 'STATEMENT_RECORDED'), ...answerReasons(statement)], {
    kind: 'interview.recorded',
    content: { ...statement, heldOn: day, neutral },
  });
};

/** Mends what was written down of an interview; the correction names the act that gave it. What chance brought stays. */
export const amendStatement = (file: ProtectedFile, content: StatementActs['interview.amended']): Decision<StatementActs> =>
  decided<StatementActs>(
    [...when(file.statements.get(content.interview)?.setBy !== content.corrects, 'CORRECTS_NOTHING'), ...answerReasons(content)],
    { kind: 'interview.amended', content },
  );
