import { Schema } from 'effect';
import { ReasonForm } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm } from '../form.ts';

/** A time in which letters to the mission wait, both days included; `to` is null while they wait until somebody lets them go. */
export interface LetterPause {
  readonly from: Day;
  readonly to: Day | null;
}

/** What an interview brings by chance: an early next date, null where none, and times in which letters wait. It looks like what a concern brings (RULES 2.5). */
export interface Neutral {
  readonly followUpOn: Day | null;
  readonly pauses: readonly LetterPause[];
}

/** The acts on dates that hide their reason, by kind. */
export interface FollowUpActs {
  readonly 'follow-up.set': { readonly dueOn: Day; readonly reason: string };
  readonly 'letters.paused': { readonly from: Day; readonly reason: string };
  readonly 'letters.released': { readonly from: Day; readonly reason: string };
}

const PauseForm = Schema.Struct({ from: DayForm, to: Schema.NullOr(DayForm) });

/** What chance brought, inside an act. */
export const NeutralForm: Schema.Codec<Neutral, unknown> = Schema.Struct({
  followUpOn: Schema.NullOr(DayForm),
  pauses: Schema.Array(PauseForm),
});

/** The forms of the acts on dates that hide their reason. */
export const followUpForms: { readonly [K in keyof FollowUpActs]: Schema.Codec<FollowUpActs[K], unknown> } = {
  'follow-up.set': Schema.Struct({ dueOn: DayForm, reason: ReasonForm }),
  'letters.paused': Schema.Struct({ from: DayForm, reason: ReasonForm }),
  'letters.released': Schema.Struct({ from: DayForm, reason: ReasonForm }),
};
