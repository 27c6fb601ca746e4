import { Schema, SchemaTransformation } from 'effect';
import { isQuestionId, type QuestionId } from './question.ts';
import { type QuestionList, questionsOf } from './question-list.ts';

/**
 * What can be answered (RULES 2.3). `declined` is no reassurance, and `unclear` is none either.
 *
 * @example
 * ```ts
 * import { ANSWERS } from '@protocol-registry/domain';
 *
 * ANSWERS // => ['yes', 'no', 'unclear', 'declined']
 * ```
 */
export const ANSWERS = ['yes', 'no', 'unclear', 'declined'] as const;

/** What the worker answered to a question. */
export type Answer = (typeof ANSWERS)[number];

/** The answers of an interview by the name of the question. A question that was not asked is not in it. */
export type Answers = ReadonlyMap<QuestionId, Answer>;

const isAnswers = (value: unknown): value is Answers => value instanceof Map;

const namesQuestions = Schema.makeFilter(
  (record: Readonly<Record<string, Answer>>) => Object.keys(record).every(isQuestionId) || 'answers by the name of their question',
);

/**
 * Answers inside an act: one field for each question, in the order in which they were given. A question that no list has any more stays readable.
 *
 * @example
 * ```ts
 * import { Schema } from 'effect';
 * import { AnswersForm } from '@protocol-registry/domain';
 *
 * const answers = Schema.decodeUnknownSync(AnswersForm)({ 'id_docs.passport_kept_by_other': 'no' });
 * [...answers.values()] // => ['no']
 * Schema.encodeSync(AnswersForm)(answers) // => { 'id_docs.passport_kept_by_other': 'no' }
 * ```
 */
export const AnswersForm: Schema.Codec<Answers, Readonly<Record<string, Answer>>> = Schema.Record(Schema.String, Schema.Literals(ANSWERS))
  .check(namesQuestions)
  .pipe(
    Schema.decodeTo(
      Schema.declare<Answers>(isAnswers),
      SchemaTransformation.transform<Answers, Readonly<Record<string, Answer>>>({
        decode: (record) => new Map(Object.entries(record).flatMap(([id, answer]) => (isQuestionId(id) ? [[id, answer] as const] : []))),
        encode: (answers) => Object.fromEntries(answers),
      }),
    ),
  );

/**
 * The answers to questions that a version of the list does not have: they can be read, and not recorded against it.
 *
 * @example
 * ```ts
 * import { Schema } from 'effect';
 * import { AnswersForm, dayOf, questionListOn, unknownQuestions } from '@protocol-registry/domain';
 *
 * const list = questionListOn(dayOf('2026-03-01'));
 * const answers = Schema.decodeUnknownSync(AnswersForm)({ 'wish.stay': 'yes', 'wish.fly': 'no' });
 * list === null ? [] : unknownQuestions(list, answers) // => ['wish.fly']
 * ```
 */
export const unknownQuestions = (list: Pick<QuestionList, 'themes'>, answers: Answers): readonly QuestionId[] => {
  const known = questionsOf(list);
  return [...answers.keys()].filter((id) => !known.has(id));
};
