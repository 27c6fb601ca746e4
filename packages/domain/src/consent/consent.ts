import { Schema } from 'effect';
import type { Day } from '../day.ts';
import { DayForm, textForm } from '../form.ts';
import type { InterviewId } from '../identifier.ts';
import { CONSENT_STEPS, type ConsentStep } from '../question/question.ts';

/** The acts on a worker's consent between two interviews, by kind: to one onward step, given or refused on a day, with the worker's words where they matter. */
export interface ConsentActs {
  readonly 'consent.recorded': { readonly step: ConsentStep; readonly isGiven: boolean; readonly on: Day; readonly words: string | null };
}

/** What a worker last said on an onward step; `interview` is where it was said, null where between two interviews. */
export interface Consent {
  readonly interview: InterviewId | null;
  readonly isGiven: boolean;
  readonly on: Day;
  readonly words: string | null;
}

const MOST_WORDS = 2000;

/** The forms of the acts on consent. */
export const consentForms: { readonly [K in keyof ConsentActs]: Schema.Codec<ConsentActs[K], unknown> } = {
  'consent.recorded': Schema.Struct({
    step: Schema.Literals(CONSENT_STEPS),
    isGiven: Schema.Boolean,
    on: DayForm,
    words: Schema.NullOr(textForm(MOST_WORDS)),
  }),
};
