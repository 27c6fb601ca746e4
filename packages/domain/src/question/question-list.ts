import { Schema } from 'effect';
import type { Day } from '../day.ts';
import { DayForm } from '../form.ts';
import { type Mark, MarkForm } from '../reason.ts';
import { type Question, QuestionForm, type QuestionId } from './question.ts';
import first from './question-list-2026-1.json' with { type: 'json' };
import { THEMES, type Theme } from './theme.ts';

/** A thing that the worker is told before the first question; its words are in the catalogues, under `told-first.` and the name. */
export interface ToldFirst {
  readonly id: string;
  readonly mark: Mark;
  readonly rule: string;
}

/** The questions of a theme, in the order in which they are asked, and the texts of other countries and organisations that the theme was built from. */
export interface QuestionTheme {
  readonly code: Theme;
  readonly rule: string;
  readonly sources: readonly string[];
  readonly questions: readonly Question[];
}

/**
 * A version of the question list, from its first day until the next version's. `mark` says how far the list as a whole can be trusted: no official Belgian list was readable,
 * so it is a choice of this project (RULES 2.3).
 */
export interface QuestionList {
  readonly version: string;
  readonly from: Day;
  readonly mark: Mark;
  readonly rule: string;
  readonly toldFirst: readonly ToldFirst[];
  readonly themes: readonly QuestionTheme[];
}

const QuestionListForm: Schema.Codec<QuestionList, unknown> = Schema.Struct({
  version: Schema.String,
  from: DayForm,
  mark: MarkForm,
  rule: Schema.String,
  toldFirst: Schema.Array(Schema.Struct({ id: Schema.String, mark: MarkForm, rule: Schema.String })),
  themes: Schema.Array(
    Schema.Struct({
      code: Schema.Literals(THEMES),
      rule: Schema.String,
      sources: Schema.Array(Schema.String),
      questions: Schema.Array(QuestionForm),
    }),
  ),
});

/**
 * Every version of the question list, ascending by first day. A version that interviews rest on stays as it is.
 *
 * @example
 * ```ts
 * import { questionLists } from '@protocol-registry/domain';
 *
 * questionLists[0]?.version // => '2026-1'
 * questionLists[0]?.mark // => 'CHOICE'
 * ```
 */
export const questionLists: readonly QuestionList[] = [first].map((data) => Schema.decodeUnknownSync(QuestionListForm)(data));

/**
 * The version of the question list in force on a day, null before the first.
 *
 * @example
 * ```ts
 * import { dayOf, questionListOn } from '@protocol-registry/domain';
 *
 * questionListOn(dayOf('2026-03-01'))?.version // => '2026-1'
 * questionListOn(dayOf('2025-12-31')) // => null
 * ```
 */
export const questionListOn = (day: Day, lists: readonly QuestionList[] = questionLists): QuestionList | null =>
  lists.findLast(({ from }) => from <= day) ?? null;

/**
 * A version of the question list by its name, null where there is none.
 *
 * @example
 * ```ts
 * import { formatDay, questionList } from '@protocol-registry/domain';
 *
 * const list = questionList('2026-1');
 * list === null ? null : formatDay(list.from) // => '2026-01-01'
 * questionList('1999-1') // => null
 * ```
 */
export const questionList = (version: string, lists: readonly QuestionList[] = questionLists): QuestionList | null =>
  lists.find((list) => list.version === version) ?? null;

/**
 * The questions of a version by name, in the order in which they are asked.
 *
 * @example
 * ```ts
 * import { questionList, questionsOf } from '@protocol-registry/domain';
 *
 * const list = questionList('2026-1');
 * const [first] = list === null ? [] : questionsOf(list).values();
 * first?.id // => 'id_docs.passport_kept_by_other'
 * ```
 */
export const questionsOf = (list: Pick<QuestionList, 'themes'>): ReadonlyMap<QuestionId, Question> =>
  new Map(list.themes.flatMap(({ questions }) => questions.map((question) => [question.id, question] as const)));
