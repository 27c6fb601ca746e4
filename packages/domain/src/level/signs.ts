import type { Finding } from '../assessment/assessment.ts';
import { isBelowScale } from '../assessment/below-scale.ts';
import { openFindings } from '../assessment/open.ts';
import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { InterviewId } from '../identifier.ts';
import type { IndicatorCode } from '../indicator/indicator.ts';
import type { Sign } from '../indicator/sign.ts';
import type { Condition } from '../interview/conditions.ts';
import { heldOutcome } from '../interview/held.ts';
import { missedDates } from '../no-show/ladder.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import type { Answer, Answers } from '../question/answer.ts';
import type { QuestionId } from '../question/question.ts';
import { type QuestionList, questionList, questionsOf } from '../question/question-list.ts';
import { isSign, signsOf, statesDanger } from '../question/sign.ts';
import type { RecordedStatement } from '../statement/statement.ts';

type PlainCode = Exclude<IndicatorCode, 'NO_SHOW_REPEAT' | 'PAY_BELOW_SCALE'>;

/** The signs that findings of pay are, by their code. A finding comes from papers and payments, never from an answer. */
const OF_FINDING: Readonly<Record<string, PlainCode>> = {
  PAYMENT_MISSING: 'PAY_NONE_OR_WITHHELD',
  PAID_LESS_THAN_DUE: 'PAY_NONE_OR_WITHHELD',
  PAY_CASH: 'PAY_CASH',
  ACCOUNT_NOT_SOLE: 'PAY_CONTROL',
  IN_KIND_OVER_FIXED_VALUE: 'IN_KIND_ABUSE',
  IN_KIND_OVER_CAP: 'IN_KIND_ABUSE',
  IN_KIND_NOT_WRITTEN: 'IN_KIND_ABUSE',
};

type Statements = Pick<ProtectedFile, 'statements'>;

/** The statements in the order of their interviews; of those on one day, in the order in which they were recorded. */
const inOrder = ({ statements }: Statements): readonly RecordedStatement[] =>
  [...statements.values()].toSorted((one, other) => one.heldOn - other.heldOn);

/**
 * The statement of the latest interview, null before the first. It stays the latest when an earlier one is amended.
 *
 * @example
 * ```ts
 * import { emptyFile, latestStatement } from '@protocol-registry/domain';
 *
 * latestStatement(emptyFile) // => null
 * ```
 */
export const latestStatement = (file: Statements): RecordedStatement | null => inOrder(file).at(-1) ?? null;

const belowScale = (open: readonly Finding[], today: Day): readonly Sign[] =>
  open.filter(isBelowScale).map(({ amendBy, due, shortfall }) => ({
    code: 'PAY_BELOW_SCALE',
    shortfallCents: shortfall,
    dueCents: due,
    outlivesDeadline: amendBy !== null && amendBy < today,
  }));

const plain = (code: IndicatorCode): Sign =>
  code === 'NO_SHOW_REPEAT'
    ? { code, missed: 1 }
    : code === 'PAY_BELOW_SCALE'
      ? { code, shortfallCents: 0 as Cents, dueCents: 0 as Cents, outlivesDeadline: false }
      : { code };

const EMPLOYER_THERE: ReadonlySet<Condition> = new Set<Condition>(['employer_absent', 'employer_representative_absent']);

/** Whether the employer, or somebody for the employer, was there at an interview: nobody sits in by chance (scenario 2). */
const insistedOnBeingThere = ({ interviews }: Dossier): boolean =>
  [...interviews.values()].some(
    ({ outcome }) => outcome._tag === 'Held' && outcome.unmet.some((condition) => EMPLOYER_THERE.has(condition)),
  );

/** The signs that the administrative file holds: open findings of pay, dates that were missed, and an employer who was there at an interview. */
export const registerSigns = (dossier: Dossier, today: Day): readonly Sign[] => {
  const open = openFindings(dossier);
  const codes = new Set(open.flatMap(({ code }) => OF_FINDING[code] ?? []));
  const { length: missed } = missedDates(dossier);
  return [
    ...[...codes].map((code): Sign => ({ code })),
    ...belowScale(open, today),
    ...(missed > 0 ? [{ code: 'NO_SHOW_REPEAT', missed } as const] : []),
    ...(insistedOnBeingThere(dossier) ? [{ code: 'EMPLOYER_INSISTS_PRESENT' } as const] : []),
  ];
};

const listOf = ({ list }: RecordedStatement): QuestionList | null => (list === null ? null : questionList(list));

const isValid = (dossier: Dossier | null, interview: InterviewId): boolean =>
  dossier !== null && heldOutcome(dossier, interview)?.unmet.length === 0;

/**
 * The last yes or no to every question. A refusal to answer, doubt and silence take nothing back (RULES 2.3); nor does an answer at an interview that does not count,
 * which can only add a sign: nobody knows who listened.
 */
const lastSaid = (file: Statements, dossier: Dossier | null): Answers => {
  const said = new Map<QuestionId, Answer>();
  for (const statement of inOrder(file)) {
    const questions = questionsOf(listOf(statement) ?? { themes: [] });
    const counts = isValid(dossier, statement.interview);
    for (const [question, answer] of statement.answers) {
      const isSaid = answer === 'yes' || answer === 'no';
      if (isSaid && (counts || isSign(questions.get(question), answer))) said.set(question, answer);
    }
  }
  return said;
};

/** Every list that the statements rest on, once. */
const listsOf = (file: Statements): readonly QuestionList[] => [...new Set(inOrder(file).flatMap((statement) => listOf(statement) ?? []))];

/** The signs of what was said: those that the answers point to, whenever they were last given, and those that the officer saw at the latest interview. */
export const statementSigns = (file: Statements, dossier: Dossier | null): readonly Sign[] => {
  const said = lastSaid(file, dossier);
  const answered = listsOf(file).flatMap((list) => signsOf(list, said).map(({ code }) => code));
  return [...new Set<IndicatorCode>([...answered, ...(latestStatement(file)?.observed ?? [])])].map(plain);
};

/** Whether the worker stated a danger and has not said since that it is over. */
export const isInDanger = (file: Statements, dossier: Dossier | null): boolean => {
  const said = lastSaid(file, dossier);
  return latestStatement(file)?.isInDanger === true || listsOf(file).some((list) => statesDanger(list, said));
};
