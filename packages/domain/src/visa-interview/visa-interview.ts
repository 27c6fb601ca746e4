import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm, LanguageForm, lineForm } from '../form.ts';
import { type HandedLeaflet, HandedLeafletForm } from '../interview/handed-leaflet.ts';

/**
 * A talk that a post abroad held before the visa: where, in which language, whether the worker was alone and without the recruiter, whether the contract was gone through,
 * and the leaflet that was handed over, null where none was. It does not count for a card (RULES 2.1).
 */
export interface VisaInterview {
  readonly heldOn: Day;
  readonly post: string;
  readonly language: string;
  readonly alone: boolean;
  readonly recruiterAbsent: boolean;
  readonly contractReviewed: boolean;
  readonly leaflet: HandedLeaflet | null;
}

/** The acts on talks before the visa, by kind. */
export interface VisaInterviewActs {
  readonly 'visa-interview.recorded': VisaInterview;
  readonly 'visa-interview.corrected': VisaInterview & Correction;
}

/** A talk before the visa on record; `setBy` is the version that gave it, by which it is named. */
export interface RecordedVisaInterview extends VisaInterview {
  readonly setBy: number;
}

const MOST_POST = 80;

const fields = {
  heldOn: DayForm,
  post: lineForm(MOST_POST),
  language: LanguageForm,
  alone: Schema.Boolean,
  recruiterAbsent: Schema.Boolean,
  contractReviewed: Schema.Boolean,
  leaflet: Schema.NullOr(HandedLeafletForm),
};

/** The forms of the acts on talks before the visa. */
export const visaInterviewForms: { readonly [K in keyof VisaInterviewActs]: Schema.Codec<VisaInterviewActs[K], unknown> } = {
  'visa-interview.recorded': Schema.Struct(fields),
  'visa-interview.corrected': Schema.Struct({ ...fields, ...correctionFields }),
};
