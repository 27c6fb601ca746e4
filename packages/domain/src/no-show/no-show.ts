import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm, lineForm } from '../form.ts';
import { type InterviewId, identifier } from '../identifier.ts';

/**
 * What is done when a worker does not come: after the first missed date a note verbale and a message to the worker's own number, after the second the head of mission is told and the risk is
 * reviewed, after the third, or where the worker cannot be reached, a concern for the worker's welfare is referred (RULES 2.5).
 *
 * @example
 * ```ts
 * import { NO_SHOW_STEPS } from '@protocol-registry/domain';
 *
 * NO_SHOW_STEPS[0] // => 'note_verbale'
 * ```
 */
export const NO_SHOW_STEPS = ['note_verbale', 'worker_messaged', 'head_of_mission_told', 'risk_reviewed', 'welfare_referred'] as const;

/** One thing that is done when a worker does not come. */
export type NoShowStep = (typeof NO_SHOW_STEPS)[number];

/** A step that was taken: after which missed interview, null where the worker could not be reached and no date was missed; on which day, and a note to it, null where there is none. */
export interface TakenStep {
  readonly interview: InterviewId | null;
  readonly step: NoShowStep;
  readonly on: Day;
  readonly note: string | null;
}

/** A note verbale about a missed date as it was prepared; it stays as it is and says nothing but the date. */
export interface NoShowLetter {
  readonly interview: InterviewId;
  readonly worker: string;
  readonly employer: string;
  readonly mission: string;
  readonly missedOn: Day;
  readonly newDateBy: Day;
  readonly preparedOn: Day;
}

/** The acts on workers who did not come, by kind. A correction of a step to null says that it was not taken. */
export interface NoShowActs {
  readonly 'no-show.step-taken': TakenStep;
  readonly 'no-show.step-corrected': Correction & { readonly taken: TakenStep | null };
  readonly 'no-show-letter.prepared': NoShowLetter;
  readonly 'worker.unreachable-recorded': { readonly on: Day };
  readonly 'worker.reached': { readonly on: Day };
}

/** A step on record; `setBy` is the version that gave it. */
export interface RecordedStep extends TakenStep {
  readonly setBy: number;
}

/** A note verbale on record; `setBy` is the version of its act, by which it is named. */
export interface RecordedNoShowLetter extends NoShowLetter {
  readonly setBy: number;
}

const MOST_NOTE = 500;
const MOST_NAME = 250;
const name = lineForm(MOST_NAME);

const taken = {
  interview: Schema.NullOr(identifier<InterviewId>()),
  step: Schema.Literals(NO_SHOW_STEPS),
  on: DayForm,
  note: Schema.NullOr(lineForm(MOST_NOTE)),
};

/** The forms of the acts on workers who did not come. */
export const noShowForms: { readonly [K in keyof NoShowActs]: Schema.Codec<NoShowActs[K], unknown> } = {
  'no-show.step-taken': Schema.Struct(taken),
  'no-show.step-corrected': Schema.Struct({ taken: Schema.NullOr(Schema.Struct(taken)), ...correctionFields }),
  'no-show-letter.prepared': Schema.Struct({
    interview: identifier<InterviewId>(),
    worker: name,
    employer: name,
    mission: name,
    missedOn: DayForm,
    newDateBy: DayForm,
    preparedOn: DayForm,
  }),
  'worker.unreachable-recorded': Schema.Struct({ on: DayForm }),
  'worker.reached': Schema.Struct({ on: DayForm }),
};
