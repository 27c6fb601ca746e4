import {
  ANSWERS,
  type Answer,
  type Answers,
  AnswersForm,
  INDICATOR_CODES,
  type IndicatorCode,
  type InterviewId,
  type Note,
  type QuestionList,
  type RecordedStatement,
  type Statement,
  statesDanger,
  THEMES,
  type Theme,
} from '@protocol-registry/domain';
import { type Language, languages } from '@protocol-registry/language';
import { Result, Schema } from 'effect';

/** What was answered at the interview before, as the officer saw it when the form was begun. */
export interface Previous {
  readonly list: string;
  readonly answers: Answers;
  readonly heldOn: number;
}

/** Where a form goes on: what is said first, a theme, or the signs that the officer saw. */
export type Step = 'TOLD' | Theme | 'SIGNS';

/** Whether a step is a theme, with questions and a note. */
export const isTheme = (step: Step): step is Theme => step !== 'TOLD' && step !== 'SIGNS';

/** The version with which a step was saved last, and the window that saved it; no window once the officer went on from it. */
export interface SavedStep {
  readonly version: number;
  readonly window: string;
}

/**
 * The form of an interview as far as it was filled in. `told` are the things that the worker was told first; `words` is the language in which
 * everything that is read aloud stands beside that of the officer; `notes` are by theme; `isInDanger` is null until it is answered;
 * `saved` says which window saved a step; `hearing` are the fields of the conditions, as they were typed.
 */
export interface FormDraft {
  readonly list: string;
  readonly previous: Previous | null;
  readonly told: readonly string[];
  readonly words?: Language | null;
  readonly answers: Answers;
  readonly notes: Readonly<Partial<Record<Theme, string>>>;
  readonly observed: readonly IndicatorCode[];
  readonly isInDanger: boolean | null;
  readonly saved?: Readonly<Record<string, SavedStep>>;
  readonly hearing?: Readonly<Record<string, readonly string[]>>;
}

const PreviousForm = Schema.Struct({ list: Schema.String, answers: AnswersForm, heldOn: Schema.Int });

const DraftForm: Schema.Codec<FormDraft, unknown> = Schema.Struct({
  list: Schema.String,
  previous: Schema.NullOr(PreviousForm),
  told: Schema.Array(Schema.String),
  words: Schema.optionalKey(Schema.NullOr(Schema.Literals(languages))),
  answers: AnswersForm,
  notes: Schema.Record(Schema.String, Schema.String),
  observed: Schema.Array(Schema.Literals(INDICATOR_CODES)),
  isInDanger: Schema.NullOr(Schema.Boolean),
  saved: Schema.optionalKey(Schema.Record(Schema.String, Schema.Struct({ version: Schema.Int, window: Schema.String }))),
  hearing: Schema.optionalKey(Schema.Record(Schema.String, Schema.Array(Schema.String))),
});

/** A draft as it is kept. */
export const writeDraft = (draft: FormDraft): unknown => Schema.encodeSync(DraftForm)(draft);

/** A draft as it was kept; null where it cannot be read any more. */
export const readDraft = (content: unknown): FormDraft | null => {
  const read = Schema.decodeUnknownResult(DraftForm)(content);
  return Result.isSuccess(read) ? read.success : null;
};

/** A form that was just begun, beside the statement of the interview before. */
export const begun = ({ version }: Pick<QuestionList, 'version'>, previous: RecordedStatement | null): FormDraft => ({
  list: version,
  previous: previous?.list == null ? null : { list: previous.list, answers: previous.answers, heldOn: previous.heldOn },
  told: [],
  answers: new Map(),
  notes: {},
  observed: [],
  isInDanger: null,
});

/** What a form comes to when it is recorded. */
export const statementOf = (
  interview: InterviewId,
  { answers, isInDanger, list, notes, observed }: FormDraft,
): Statement & { readonly interview: InterviewId } => ({
  interview,
  list,
  answers,
  notes: THEMES.flatMap((theme): readonly Note[] => {
    const text = notes[theme] ?? '';
    return text === '' ? [] : [{ theme, text }];
  }),
  observed,
  isInDanger: isInDanger === true,
});

/** Whether the worker stated a danger, or the officer did. */
export const isDanger = ({ answers, isInDanger }: FormDraft, list: Pick<QuestionList, 'themes'>): boolean =>
  isInDanger === true || statesDanger(list, answers);

/** Whether a text is an answer to a question. */
export const isAnswer = (text: string): text is Answer => ANSWERS.some((answer) => answer === text);

/** The steps of the form in their order. */
export const STEPS: readonly Step[] = ['TOLD', ...THEMES, 'SIGNS'];

/** The step that an address names, null where it names none. */
export const stepOf = (text: string): Step | null => STEPS.find((step) => step.toLowerCase() === text) ?? null;

/** How far a step of the form is. */
export type Progress = 'not-started' | 'in-progress' | 'done';

const reached = (count: number, all: number, isBegun = false): Progress =>
  count === all ? 'done' : count > 0 || isBegun ? 'in-progress' : 'not-started';

/** How far a step is: a theme is done where every question was asked, whatever was answered. */
export const progressOf = (draft: FormDraft, { themes, toldFirst }: Pick<QuestionList, 'themes' | 'toldFirst'>, step: Step): Progress => {
  if (step === 'TOLD') return reached(draft.told.length, toldFirst.length);
  if (step === 'SIGNS') return draft.isInDanger !== null ? 'done' : draft.observed.length > 0 ? 'in-progress' : 'not-started';
  const questions = themes.find(({ code }) => code === step)?.questions ?? [];
  const asked = questions.filter(({ id }) => draft.answers.has(id)).length;
  return reached(asked, questions.length, (draft.notes[step] ?? '') !== '');
};
