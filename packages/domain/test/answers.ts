import { type Answer, type Answers, AnswersForm, type QuestionList, questionList } from '@protocol-registry/domain';
import { Schema } from 'effect';

const first = questionList('2026-1');
if (first === null) throw new Error('The first version of the question list is missing.');

/** The first version of the question list. */
export const list: QuestionList = first;

/** Answers by the name of their question, read as an act's would be. */
export const answersOf = (answers: Readonly<Record<string, Answer>>): Answers => Schema.decodeUnknownSync(AnswersForm)(answers);
