import { Schema } from 'effect';
import { ANSWER_INDICATORS, type AnswerIndicator } from '../indicator/indicator.ts';

/** The name of a question, its theme before the point: `id_docs.passport_kept_by_other`. It never changes its meaning, and is never given again. */
export type QuestionId = string & { readonly QuestionId: unique symbol };

const PATTERN = /^[a-z_]{1,40}\.[a-z_]{1,40}$/;

/**
 * Whether a text can be the name of a question.
 *
 * @example
 * ```ts
 * import { isQuestionId } from '@protocol-registry/domain';
 *
 * isQuestionId('wish.stay') // => true
 * isQuestionId('Do you wish to stay?') // => false
 * ```
 */
export const isQuestionId = (value: unknown): value is QuestionId => typeof value === 'string' && PATTERN.test(value);

const QuestionIdForm: Schema.Codec<QuestionId, string> = Schema.declare<QuestionId>(isQuestionId);

/**
 * Where a worker may agree to be brought into contact, each asked about by itself: a reception centre, a worker organisation or union, the labour inspectorate,
 * the Good Offices Commission, the police or a prosecutor.
 *
 * @example
 * ```ts
 * import { CONSENT_STEPS } from '@protocol-registry/domain';
 *
 * CONSENT_STEPS.length // => 5
 * ```
 */
export const CONSENT_STEPS = [
  'reception_centre',
  'worker_organisation',
  'labour_inspectorate',
  'good_offices',
  'police_or_prosecutor',
] as const;

/** A body to which the worker agrees, or does not agree, to be referred. */
export type ConsentStep = (typeof CONSENT_STEPS)[number];

/**
 * A question that is answered with yes, no, unclear or declined. One about a sign names the answer that is the sign, and of what; one about a danger the answer that states it;
 * a consent names the step that it is for; a fact or a wish has none of these. The words are in the catalogues, under `question.` and the name.
 */
export type Question =
  | {
      readonly id: QuestionId;
      readonly kind: 'sign';
      readonly signOn: 'yes' | 'no';
      readonly indicators: readonly [AnswerIndicator, ...AnswerIndicator[]];
    }
  | { readonly id: QuestionId; readonly kind: 'danger'; readonly signOn: 'yes' | 'no' }
  | { readonly id: QuestionId; readonly kind: 'consent'; readonly signOn: null; readonly to: ConsentStep }
  | { readonly id: QuestionId; readonly kind: 'fact' | 'wish'; readonly signOn: null };

const signOn = Schema.Literals(['yes', 'no']);

/** The form of a question in the data. */
export const QuestionForm: Schema.Codec<Question, unknown> = Schema.Union([
  Schema.Struct({
    id: QuestionIdForm,
    kind: Schema.Literals(['sign']),
    signOn,
    indicators: Schema.NonEmptyArray(Schema.Literals(ANSWER_INDICATORS)),
  }),
  Schema.Struct({ id: QuestionIdForm, kind: Schema.Literals(['danger']), signOn }),
  Schema.Struct({ id: QuestionIdForm, kind: Schema.Literals(['consent']), signOn: Schema.Null, to: Schema.Literals(CONSENT_STEPS) }),
  Schema.Struct({ id: QuestionIdForm, kind: Schema.Literals(['fact', 'wish']), signOn: Schema.Null }),
]);
