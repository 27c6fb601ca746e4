import { Schema } from 'effect';
import type { Mark } from '../reason.ts';
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

/**
 * What a host state fixes for cards, interviews and scales. Months and days are whole; `interviewCountsDays` is how old an interview may be on the day of the decision;
 * `renewalOpensDays` how long before its last day a card is due for renewal; `interviewWithinDays` how soon the interview of a first card, and a new date after one that did not count, should be;
 * `scaleAdoptionDays` how many days after its first day a version of a scale is adopted in time; `interviewMinutes` how long an interview is planned.
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
  };
}

const ParameterForm = Schema.Struct({
  value: Schema.Int,
  mark: Schema.Literals(['VERIFIED', 'COMPUTED', 'SECONDARY', 'UNVERIFIED', 'CHOICE']),
  rule: Schema.String,
  source: Schema.NullOr(Schema.String),
});

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
