import { Schema } from 'effect';
import { type Correction, correctionFields, ReasonForm } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm, lineForm } from '../form.ts';
import { type EmployerId, identifier, type MissionId } from '../identifier.ts';
import { type NoteVerbale, NoteVerbaleForm } from '../note-verbale.ts';

/**
 * The functions of those who may employ a private servant (RULES 1.3).
 *
 * @example
 * ```ts
 * import { RANKS } from '@protocol-registry/domain';
 *
 * RANKS.includes('head_of_mission') // => true
 * ```
 */
export const RANKS = ['head_of_mission', 'diplomatic_agent', 'head_of_consular_post', 'consular_officer', 'head_of_organisation'] as const;

/** The function of an employer. */
export type Rank = (typeof RANKS)[number];

/**
 * How far immunity goes: full, for official acts only, waived by the sending State, or none (RULES 5.3).
 *
 * @example
 * ```ts
 * import { IMMUNITY_LEVELS } from '@protocol-registry/domain';
 *
 * IMMUNITY_LEVELS // => ['full', 'official_acts', 'waived', 'none']
 * ```
 */
export const IMMUNITY_LEVELS = ['full', 'official_acts', 'waived', 'none'] as const;

/** How far the immunity of an employer goes. */
export type ImmunityLevel = (typeof IMMUNITY_LEVELS)[number];

/** Who an employer is: a person with privileges, never the mission itself (RULES 1.1). */
export interface EmployerIdentity {
  readonly familyName: string;
  readonly givenNames: string;
  readonly rank: Rank;
  readonly mission: MissionId;
}

/** A posting; `to` is its last day, null while it is not known. */
export interface Posting {
  readonly from: Day;
  readonly to: Day | null;
}

/** An immunity level and the first day on which it holds; it holds until the next. */
export interface Immunity {
  readonly level: ImmunityLevel;
  readonly from: Day;
}

/** The acts on an employer, by kind. */
export interface EmployerActs {
  readonly 'employer.registered': EmployerIdentity & {
    readonly employer: EmployerId;
    readonly posting: Posting;
    readonly immunity: ImmunityLevel;
  };
  readonly 'employer.corrected': EmployerIdentity & Correction;
  readonly 'employer.posting-changed': Posting & { readonly noteVerbale: NoteVerbale };
  readonly 'employer.immunity-changed': Immunity & { readonly reason: string };
}

/** An employer as the acts left it; immunities ascend by day. `setBy` is the version that gave the identity. */
export interface Employer extends EmployerIdentity {
  readonly id: EmployerId;
  readonly posting: Posting;
  readonly immunities: readonly Immunity[];
  readonly setBy: number;
}

const MOST_NAME = 80;

const identityFields = {
  familyName: lineForm(MOST_NAME),
  givenNames: lineForm(MOST_NAME),
  rank: Schema.Literals(RANKS),
  mission: identifier<MissionId>(),
};
const postingFields = { from: DayForm, to: Schema.NullOr(DayForm) };

/** The forms of the acts on an employer. */
export const employerForms: { readonly [K in keyof EmployerActs]: Schema.Codec<EmployerActs[K], unknown> } = {
  'employer.registered': Schema.Struct({
    employer: identifier<EmployerId>(),
    ...identityFields,
    posting: Schema.Struct(postingFields),
    immunity: Schema.Literals(IMMUNITY_LEVELS),
  }),
  'employer.corrected': Schema.Struct({ ...identityFields, ...correctionFields }),
  'employer.posting-changed': Schema.Struct({ ...postingFields, noteVerbale: NoteVerbaleForm }),
  'employer.immunity-changed': Schema.Struct({ level: Schema.Literals(IMMUNITY_LEVELS), from: DayForm, reason: ReasonForm }),
};
