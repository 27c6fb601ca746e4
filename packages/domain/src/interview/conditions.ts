import { Schema } from 'effect';

/**
 * The facts that make a private interview valid, each recorded by the officer who held it (RULES 2.2).
 *
 * @example
 * ```ts
 * import { CONDITIONS } from '@protocol-registry/domain';
 *
 * CONDITIONS.length // => 11
 * CONDITIONS[0] // => 'employer_absent'
 * ```
 */
export const CONDITIONS = [
  'employer_absent',
  'employer_representative_absent',
  'recruiter_absent',
  'room_private',
  'language_understood',
  'interpreter_independent',
  'leaflet_handed_over',
  'contract_copy_reviewed',
  'worker_identity_checked',
  'officer_named',
  'phone_not_monitored',
] as const;

/** A fact that an interview needs to be valid. */
export type Condition = (typeof CONDITIONS)[number];

/** Whether a condition was met; only the interpreter's independence may be not applicable, when nobody interpreted. */
export type Conditions = { readonly [K in Exclude<Condition, 'interpreter_independent'>]: boolean } & {
  readonly interpreter_independent: boolean | 'not_applicable';
};

const IndependenceForm = Schema.Union([Schema.Boolean, Schema.Literals(['not_applicable'])]);

/** The conditions inside an act. */
export const ConditionsForm: Schema.Codec<Conditions, unknown> = Schema.Struct({
  employer_absent: Schema.Boolean,
  employer_representative_absent: Schema.Boolean,
  recruiter_absent: Schema.Boolean,
  room_private: Schema.Boolean,
  language_understood: Schema.Boolean,
  interpreter_independent: IndependenceForm,
  leaflet_handed_over: Schema.Boolean,
  contract_copy_reviewed: Schema.Boolean,
  worker_identity_checked: Schema.Boolean,
  officer_named: Schema.Boolean,
  phone_not_monitored: Schema.Boolean,
});

/**
 * The conditions that were not met; a single one makes the interview invalid.
 *
 * @example
 * ```ts
 * import { type Conditions, unmetConditions } from '@protocol-registry/domain';
 *
 * const all: Conditions = {
 *   employer_absent: true, employer_representative_absent: true, recruiter_absent: true, room_private: true, language_understood: true,
 *   interpreter_independent: 'not_applicable', leaflet_handed_over: true, contract_copy_reviewed: true, worker_identity_checked: true,
 *   officer_named: true, phone_not_monitored: true,
 * };
 * unmetConditions(all) // => []
 * unmetConditions({ ...all, employer_absent: false }) // => ['employer_absent']
 * ```
 */
export const unmetConditions = (conditions: Conditions): readonly Condition[] =>
  CONDITIONS.filter((condition) => conditions[condition] === false);
