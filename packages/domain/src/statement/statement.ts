import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { type Neutral, NeutralForm } from '../follow-up/follow-up.ts';
import { DayForm, lineForm, textForm } from '../form.ts';
import { type InterviewId, identifier } from '../identifier.ts';
import { INDICATOR_CODES, type IndicatorCode } from '../indicator/indicator.ts';
import { type Answers, AnswersForm } from '../question/answer.ts';
import { THEMES, type Theme } from '../question/theme.ts';

/** What was written down of a theme in free words, apart from the coded answers. */
export interface Note {
  readonly theme: Theme;
  readonly text: string;
}

/**
 * What a worker said at an interview: the version of the question list, null where none was used, and the answers to it, notes in free words, the signs that the officer saw,
 * and whether the worker spoke of danger now. Nothing of it ever stands in the administrative file.
 */
export interface Statement {
  readonly list: string | null;
  readonly answers: Answers;
  readonly notes: readonly Note[];
  readonly observed: readonly IndicatorCode[];
  readonly isInDanger: boolean;
}

/** The acts on statements, by kind. Every interview that was held brings exactly one `interview.recorded`, whatever was said. */
export interface StatementActs {
  readonly 'interview.recorded': Statement & { readonly interview: InterviewId; readonly heldOn: Day; readonly neutral: Neutral };
  readonly 'interview.amended': Statement & Correction & { readonly interview: InterviewId };
}

/** A statement on record; `setBy` is the version of the act that gave it. */
export interface RecordedStatement extends Statement {
  readonly interview: InterviewId;
  readonly heldOn: Day;
  readonly setBy: number;
}

const MOST_NOTE = 4000;
const MOST_LIST = 20;
const interview = identifier<InterviewId>();

const statement = {
  list: Schema.NullOr(lineForm(MOST_LIST)),
  answers: AnswersForm,
  notes: Schema.Array(Schema.Struct({ theme: Schema.Literals(THEMES), text: textForm(MOST_NOTE) })),
  observed: Schema.Array(Schema.Literals(INDICATOR_CODES)),
  isInDanger: Schema.Boolean,
};

/** The forms of the acts on statements. */
export const statementForms: { readonly [K in keyof StatementActs]: Schema.Codec<StatementActs[K], unknown> } = {
  'interview.recorded': Schema.Struct({ interview, heldOn: DayForm, ...statement, neutral: NeutralForm }),
  'interview.amended': Schema.Struct({ interview, ...statement, ...correctionFields }),
};
