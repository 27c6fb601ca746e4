import type { AnswerIndicator } from '../indicator/indicator.ts';
import type { Answer, Answers } from './answer.ts';
import { CONSENT_STEPS, type ConsentStep, type Question, type QuestionId } from './question.ts';
import { type QuestionList, questionsOf } from './question-list.ts';

/** A sign that answers point to, and the questions that brought it, in the order of the list. */
export interface AnswerSign {
  readonly code: AnswerIndicator;
  readonly questions: readonly QuestionId[];
}

/** Whether an answer is the one that a question looks for as a sign or a danger. */
export const isSign = (question: Question | undefined, answer: Answer | undefined): boolean =>
  question !== undefined && question.signOn !== null && question.signOn === answer;

const asked = (list: Pick<QuestionList, 'themes'>): readonly Question[] => [...questionsOf(list).values()];

/**
 * The signs that the answers point to, in the order of the list, each with the questions that brought it. They point the way for a person; none is a finding (RULES 4.1).
 *
 * @example
 * ```ts
 * import { Schema } from 'effect';
 * import { AnswersForm, dayOf, questionListOn, signsOf } from '@protocol-registry/domain';
 *
 * const list = questionListOn(dayOf('2026-03-01'));
 * const answers = Schema.decodeUnknownSync(AnswersForm)({ 'id_docs.passport_kept_by_other': 'yes', 'pay.in_cash': 'declined' });
 * list === null ? [] : signsOf(list, answers) // => [{ code: 'DOC_WITHHELD', questions: ['id_docs.passport_kept_by_other'] }]
 * ```
 */
export const signsOf = (list: Pick<QuestionList, 'themes'>, answers: Answers): readonly AnswerSign[] => {
  const found = new Map<AnswerIndicator, readonly QuestionId[]>();
  for (const question of asked(list)) {
    if (question.kind !== 'sign' || !isSign(question, answers.get(question.id))) continue;
    for (const code of question.indicators) found.set(code, [...(found.get(code) ?? []), question.id]);
  }
  return [...found].map(([code, questions]) => ({ code, questions }));
};

/**
 * Whether the worker stated a danger.
 *
 * @example
 * ```ts
 * import { Schema } from 'effect';
 * import { AnswersForm, dayOf, questionListOn, statesDanger } from '@protocol-registry/domain';
 *
 * const list = questionListOn(dayOf('2026-03-01'));
 * list !== null && statesDanger(list, Schema.decodeUnknownSync(AnswersForm)({ 'wish.safe_to_return': 'no' })) // => true
 * ```
 */
export const statesDanger = (list: Pick<QuestionList, 'themes'>, answers: Answers): boolean =>
  asked(list).some((question) => question.kind === 'danger' && isSign(question, answers.get(question.id)));

/**
 * The questions about a sign or a danger that got neither yes nor no: declined, unclear or not asked. None of these reassures (RULES 2.3).
 *
 * @example
 * ```ts
 * import { questionList, questionsOf, unansweredSigns } from '@protocol-registry/domain';
 *
 * const list = questionList('2026-1');
 * const all = list === null ? [] : [...questionsOf(list).values()].filter(({ signOn }) => signOn !== null);
 * list === null ? 0 : unansweredSigns(list, new Map()).length - all.length // => 0
 * ```
 */
export const unansweredSigns = (list: Pick<QuestionList, 'themes'>, answers: Answers): readonly QuestionId[] =>
  asked(list)
    .filter(({ id, signOn }) => signOn !== null && !['yes', 'no'].includes(answers.get(id) ?? ''))
    .map(({ id }) => id);

/**
 * The steps that the worker agreed to, each asked about by itself: anything but a yes is no consent.
 *
 * @example
 * ```ts
 * import { Schema } from 'effect';
 * import { AnswersForm, consentsOf, dayOf, questionListOn } from '@protocol-registry/domain';
 *
 * const list = questionListOn(dayOf('2026-03-01'));
 * const answers = Schema.decodeUnknownSync(AnswersForm)({ 'wish.consent_reception_centre': 'yes', 'wish.consent_good_offices': 'unclear' });
 * list === null ? [] : consentsOf(list, answers) // => ['reception_centre']
 * ```
 */
export const consentsOf = (list: Pick<QuestionList, 'themes'>, answers: Answers): readonly ConsentStep[] => {
  const given = new Set(
    asked(list).flatMap((question) => (question.kind === 'consent' && answers.get(question.id) === 'yes' ? [question.to] : [])),
  );
  return CONSENT_STEPS.filter((step) => given.has(step));
};

/** The steps of which it was asked whether the worker agrees, whatever the answer was. */
export const stepsAsked = (list: Pick<QuestionList, 'themes'>, answers: Answers): readonly ConsentStep[] =>
  asked(list).flatMap((question) => (question.kind === 'consent' && answers.has(question.id) ? [question.to] : []));
