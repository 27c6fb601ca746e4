import { Schema } from 'effect';
import type { Day } from '../day.ts';
import { DayForm } from '../form.ts';
import { type Mark, MarkForm } from '../reason.ts';
import data from './be.json' with { type: 'json' };

/**
 * A figure that a country's practice sets: how far it can be trusted, the rule that uses it, and where it was read, null where it was read nowhere.
 */
export interface Parameter {
  readonly value: number;
  readonly mark: Mark;
  readonly rule: string;
  readonly source: string | null;
}

/** A figure that holds from a day on, until the next of its kind; `from` is null where it holds as far back as was read. */
export interface DatedParameter extends Parameter {
  readonly from: Day | null;
}

/**
 * What a host state fixes for cards, interviews, scales and the payment of wages. Months and days are whole; `interviewCountsDays` is how old an interview may be on the day of the decision;
 * `renewalOpensDays` how long before its last day a card is due for renewal; `interviewWithinDays` how soon the interview of a first card, and a new date after one that did not count, should be;
 * `scaleAdoptionDays` how many days after its first day a version of a scale is adopted in time; `interviewMinutes` how long an interview is planned; `payWithinWorkingDays`, ascending by day, within how many working days after its month a wage is to be paid;
 * `largeShortfallPercent` from which share of what is due a shortfall is a sign by itself; `followUpMonths` when a worker is seen again by the level of the signs, and when help was refused;
 * `randomFollowUpPercent` and `randomPausePercent` how many of a hundred interviews get an early follow-up, and a pause of the letters to the mission, without any cause, so that neither betrays one;
 * `shortestLetterPauseDays` and `longestLetterPauseDays` how long such a pause lasts.
 */
export interface Profile {
  readonly country: string;
  readonly parameters: {
    readonly cardValidityMonths: Parameter;
    readonly longestStayYears: Parameter;
    readonly interviewCountsDays: Parameter;
    readonly renewalOpensDays: Parameter;
    readonly interviewWithinDays: Parameter;
    readonly scaleAdoptionDays: Parameter;
    readonly interviewMinutes: Parameter;
    readonly payWithinWorkingDays: readonly DatedParameter[];
    readonly largeShortfallPercent: Parameter;
    readonly followUpMonths: { readonly [K in 'URGENT' | 'REFER' | 'WATCH' | 'HELP_REFUSED']: Parameter };
    readonly randomFollowUpPercent: Parameter;
    readonly randomPausePercent: Parameter;
    readonly shortestLetterPauseDays: Parameter;
    readonly longestLetterPauseDays: Parameter;
  };
}

const parameter = {
  value: Schema.Int,
  mark: MarkForm,
  rule: Schema.String,
  source: Schema.NullOr(Schema.String),
};

const ParameterForm = Schema.Struct(parameter);

const ProfileForm: Schema.Codec<Profile, unknown> = Schema.Struct({
  country: Schema.String,
  parameters: Schema.Struct({
    cardValidityMonths: ParameterForm,
    longestStayYears: ParameterForm,
    interviewCountsDays: ParameterForm,
    renewalOpensDays: ParameterForm,
    interviewWithinDays: ParameterForm,
    scaleAdoptionDays: ParameterForm,
    interviewMinutes: ParameterForm,
    payWithinWorkingDays: Schema.Array(Schema.Struct({ ...parameter, from: Schema.NullOr(DayForm) })),
    largeShortfallPercent: ParameterForm,
    followUpMonths: Schema.Struct({ URGENT: ParameterForm, REFER: ParameterForm, WATCH: ParameterForm, HELP_REFUSED: ParameterForm }),
    randomFollowUpPercent: ParameterForm,
    randomPausePercent: ParameterForm,
    shortestLetterPauseDays: ParameterForm,
    longestLetterPauseDays: ParameterForm,
  }),
});

/**
 * Belgium: what was read, and what this project chose until the ministry decides (marked `CHOICE`).
 *
 * @example
 * ```ts
 * import { belgium } from '@protocol-registry/domain';
 *
 * belgium.parameters.cardValidityMonths.value // => 12
 * belgium.parameters.interviewCountsDays.mark // => 'CHOICE'
 * ```
 */
export const belgium: Profile = Schema.decodeUnknownSync(ProfileForm)(data);

/**
 * The figure of a kind that holds on a day; null before the first.
 *
 * @example
 * ```ts
 * import { belgium, dayOf, parameterOn } from '@protocol-registry/domain';
 *
 * parameterOn(belgium.parameters.payWithinWorkingDays, dayOf('2026-01-31'))?.value // => 4
 * ```
 */
export const parameterOn = (parameters: readonly DatedParameter[], day: Day): DatedParameter | null =>
  parameters.findLast(({ from }) => from === null || from <= day) ?? null;
