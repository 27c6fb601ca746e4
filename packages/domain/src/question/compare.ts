import type { Answer, Answers } from './answer.ts';
import type { Question, QuestionId } from './question.ts';
import { type QuestionList, questionsOf } from './question-list.ts';
import { isSign } from './sign.ts';

/** The answers of an interview with the version of the list that they were given to. */
export interface AnsweredList {
  readonly list: Pick<QuestionList, 'themes'>;
  readonly answers: Answers;
}

/**
 * What became of the answer to a question since the interview before. `New` is a question that the list did not have then, `NotAskedBefore` one that it had and nobody asked,
 * `NotAskedNow` one that was answered then and not now. `toLookAt` says that a sign gave way to an answer that does not reassure, or to none.
 */
export type AnswerChange =
  | { readonly _tag: 'Same'; readonly answer: Answer }
  | { readonly _tag: 'Changed'; readonly from: Answer; readonly to: Answer; readonly toLookAt: boolean }
  | { readonly _tag: 'New'; readonly answer: Answer }
  | { readonly _tag: 'NotAskedBefore'; readonly answer: Answer }
  | { readonly _tag: 'NotAskedNow'; readonly from: Answer; readonly toLookAt: boolean };

/** A question with what became of its answer. */
export interface ComparedAnswer {
  readonly question: QuestionId;
  readonly change: AnswerChange;
}

const changeOf = (question: Question | undefined, from: Answer | undefined, to: Answer | undefined): AnswerChange | null => {
  const wasSign = isSign(question, from);
  if (from === undefined) return to === undefined ? null : { _tag: question === undefined ? 'New' : 'NotAskedBefore', answer: to };
  if (to === undefined) return { _tag: 'NotAskedNow', from, toLookAt: wasSign };
  return from === to
    ? { _tag: 'Same', answer: to }
    : { _tag: 'Changed', from, to, toLookAt: wasSign && (to === 'declined' || to === 'unclear') };
};

/**
 * The answers of an interview beside those of the one before, in the order of the present list, then those that it no longer asks for. `declined` is no reassurance:
 * a sign that gives way to it, to `unclear` or to silence is to be looked at (RULES 2.3). Questions answered in neither interview are left out.
 *
 * @example
 * ```ts
 * import { Schema } from 'effect';
 * import { AnswersForm, compareAnswers, questionList } from '@protocol-registry/domain';
 *
 * const list = questionList('2026-1') ?? { themes: [] };
 * const before = Schema.decodeUnknownSync(AnswersForm)({ 'treat.hurt': 'yes' });
 * const now = Schema.decodeUnknownSync(AnswersForm)({ 'treat.hurt': 'declined' });
 * const compared = compareAnswers({ list, answers: before }, { list, answers: now });
 * compared.map(({ change }) => change) // => [{ _tag: 'Changed', from: 'yes', to: 'declined', toLookAt: true }]
 * ```
 */
export const compareAnswers = (previous: AnsweredList, current: AnsweredList): readonly ComparedAnswer[] => {
  const before = questionsOf(previous.list);
  const ids = new Set([...questionsOf(current.list).keys(), ...current.answers.keys(), ...before.keys(), ...previous.answers.keys()]);
  return [...ids].flatMap((question) => {
    const change = changeOf(before.get(question), previous.answers.get(question), current.answers.get(question));
    return change === null ? [] : [{ question, change }];
  });
};
