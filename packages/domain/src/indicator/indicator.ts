import { Schema } from 'effect';
import type { Mark } from '../reason.ts';
import data from './indicators.json' with { type: 'json' };

/**
 * The codes of the signs that may point to abuse, in the order of RULES 4.2. A sign points the way for a person; it decides nothing.
 *
 * @example
 * ```ts
 * import { INDICATOR_CODES } from '@protocol-registry/domain';
 *
 * INDICATOR_CODES.length // => 30
 * ```
 */
export const INDICATOR_CODES = [
  'DOC_WITHHELD',
  'CONFINED',
  'VIOLENCE',
  'DEBT_BONDAGE',
  'EXCESSIVE_HOURS',
  'JOB_DECEIT',
  'PAY_NONE_OR_WITHHELD',
  'PAY_BELOW_SCALE',
  'PAY_CONTROL',
  'PAY_CASH',
  'PAY_KICKBACK',
  'IN_KIND_ABUSE',
  'THREAT_AUTHORITIES',
  'THREAT_FAMILY',
  'THREAT_HARM',
  'COACHED',
  'EMPLOYER_INSISTS_PRESENT',
  'CONTRACT_FALSE',
  'LIVING_BAD',
  'WORK_HAZARD',
  'NO_COVER',
  'THIRD_PARTY_WORK',
  'COMMS_BLOCKED',
  'LEGAL_STATUS_DEPENDENCE',
  'NO_LANGUAGE_ISOLATED',
  'NO_LEAFLET_KNOWLEDGE',
  'FEAR_SIGNS',
  'NO_SHOW_REPEAT',
  'PRIOR_WORKER_ABUSE',
  'RAPID_TURNOVER',
] as const;

/** The code of a sign that may point to abuse. */
export type IndicatorCode = (typeof INDICATOR_CODES)[number];

/** The signs that no answer brings: what the officer sees, and what the register holds. */
const BESIDE_ANSWERS = [
  'PAY_BELOW_SCALE',
  'COACHED',
  'EMPLOYER_INSISTS_PRESENT',
  'FEAR_SIGNS',
  'NO_SHOW_REPEAT',
  'PRIOR_WORKER_ABUSE',
  'RAPID_TURNOVER',
] as const;

/** The code of a sign that an answer can bring. */
export type AnswerIndicator = Exclude<IndicatorCode, (typeof BESIDE_ANSWERS)[number]>;

const isAnswerIndicator = (code: IndicatorCode): code is AnswerIndicator => !BESIDE_ANSWERS.some((beside) => beside === code);

/**
 * The signs that a worker's answer can bring. Pay below the scale is not among them: it comes from the papers alone (RULES 4.2).
 *
 * @example
 * ```ts
 * import { ANSWER_INDICATORS } from '@protocol-registry/domain';
 *
 * ANSWER_INDICATORS.includes('DOC_WITHHELD') // => true
 * ANSWER_INDICATORS.some((code) => code.startsWith('PAY_BELOW')) // => false
 * ```
 */
export const ANSWER_INDICATORS: readonly AnswerIndicator[] = INDICATOR_CODES.filter(isAnswerIndicator);

/**
 * How much a sign weighs, the heaviest first: strong, medium, weak (RULES 4.2).
 *
 * @example
 * ```ts
 * import { STRENGTHS } from '@protocol-registry/domain';
 *
 * STRENGTHS // => ['S', 'M', 'W']
 * ```
 */
export const STRENGTHS = ['S', 'M', 'W'] as const;

/** How much a sign weighs: strong, medium or weak. */
export type Strength = (typeof STRENGTHS)[number];

/**
 * What is held of a sign. `touchesDignity` says that Belgian law also counts it as work against human dignity; `mark` how far the strength can be trusted:
 * `UNVERIFIED` where the list of the International Labour Organization is believed to have the sign, `CHOICE` where the strength is proposed here;
 * `observedBy` who else than the worker's answer brings it, the officer who sees it or the register that holds the papers.
 */
export interface Indicator {
  readonly strength: Strength;
  readonly touchesDignity: boolean;
  readonly mark: Mark;
  readonly observedBy: readonly ('officer' | 'register')[];
}

const IndicatorForm = Schema.Struct({
  strength: Schema.Literals(STRENGTHS),
  touchesDignity: Schema.Boolean,
  mark: Schema.Literals(['UNVERIFIED', 'CHOICE']),
  observedBy: Schema.Array(Schema.Literals(['officer', 'register'])),
});

/**
 * The signs with their strengths (RULES 4.2).
 *
 * @example
 * ```ts
 * import { INDICATORS } from '@protocol-registry/domain';
 *
 * INDICATORS.DOC_WITHHELD.strength // => 'S'
 * INDICATORS.EXCESSIVE_HOURS.touchesDignity // => true
 * ```
 */
export const INDICATORS: Readonly<Record<IndicatorCode, Indicator>> = Schema.decodeUnknownSync(
  Schema.Record(Schema.Literals(INDICATOR_CODES), IndicatorForm),
)(data);
