import { Result } from 'effect';
import type { ActOf } from './act/act.ts';
import type { Day } from './day.ts';
import { type MessageValue, message } from './message.ts';
import type { Mark, Reason } from './reason.ts';

/** Where a refusal comes from: a section of the rules, and how far it can be trusted. */
interface Ground {
  readonly rule: string;
  readonly mark: Mark;
}

const house: Ground = { rule: 'RULES 7.1', mark: 'CHOICE' };
const gate: Ground = { rule: 'RULES 2.5', mark: 'CHOICE' };
const dates: Ground = { rule: 'RULES 1.7', mark: 'CHOICE' };
const actors: Ground = { rule: 'RULES 1.1', mark: 'VERIFIED' };
const contract: Ground = { rule: 'RULES 3.1', mark: 'VERIFIED' };
const routes: Ground = { rule: 'RULES 5.1', mark: 'VERIFIED' };
const stay: Ground = { rule: 'RULES 5.3', mark: 'SECONDARY' };
const indicators: Ground = { rule: 'RULES 4.2', mark: 'CHOICE' };
const conditions: Ground = { rule: 'RULES 2.2', mark: 'CHOICE' };

/**
 * Every reason for which an act is refused.
 *
 * @example
 * ```ts
 * import { REFUSAL_CODES } from '@protocol-registry/domain';
 *
 * REFUSAL_CODES.includes('INTERVIEW_MISSING') // => true
 * ```
 */
export const REFUSAL_CODES = [
  'CONTENT_INVALID',
  'NOT_REGISTERED',
  'ALREADY_REGISTERED',
  'CORRECTS_NOTHING',
  'DAY_IN_FUTURE',
  'PERIOD_BACKWARDS',
  'MISSION_UNKNOWN',
  'MISSION_ENDED',
  'EMPLOYER_UNKNOWN',
  'ACCREDITATION_ALREADY_ENDED',
  'BORN_TOO_LATE',
  'CONTRACT_TAKEN',
  'CONTRACT_UNKNOWN',
  'CONTRACT_ALREADY_ENDED',
  'CURRENCY_NOT_EURO',
  'TERMS_NOT_FROM_START',
  'TERMS_AFTER_END',
  'TERMS_DAY_TAKEN',
  'SCALE_CATEGORY_MISSING',
  'SCALE_CHOICE_NOT_NEEDED',
  'PAYMENT_OUTSIDE_CONTRACT',
  'PAYMENT_UNKNOWN',
  'APPLICATION_OPEN',
  'APPLICATION_UNKNOWN',
  'APPLICATION_NOT_OPEN',
  'BEFORE_APPLICATION',
  'NO_CARD_TO_RENEW',
  'CARD_STILL_VALID',
  'INTERVIEW_OPEN',
  'INTERVIEW_UNKNOWN',
  'INTERVIEW_NOT_OPEN',
  'INTERVIEW_IN_PAST',
  'INTERVIEW_BEFORE_APPLICATION',
  'MISSED_BEFORE_APPOINTMENT',
  'INTERPRETER_NOT_JUDGED',
  'NO_INTERPRETER_TO_JUDGE',
  'LEAFLET_NOT_HANDED_OVER',
  'INTERPRETER_UNKNOWN',
  'INTERPRETER_LEFT',
  'INTERPRETER_CONFLICT',
  'INTERPRETER_NOT_INDEPENDENT',
  'INTERPRETER_TIES_UNNAMED',
  'CARD_RESTS_ON_INTERVIEW',
  'CARD_RESTS_ON_OVERRIDE',
  'INTERVIEW_MISSING',
  'INTERVIEW_INVALID',
  'LANGUAGE_NOT_COVERED',
  'NO_SHOW_OPEN',
  'NO_SHOW_UNKNOWN',
  'STEP_BEFORE_MISS',
  'STEP_ALREADY_TAKEN',
  'ALREADY_UNREACHABLE',
  'NOT_UNREACHABLE',
  'NEW_DATE_IN_PAST',
  'INTERVIEW_TOO_OLD',
  'PAY_VERDICT_MISSING',
  'OVERRIDE_NOT_NEEDED',
  'ALREADY_OVERRIDDEN',
  'STAY_LIMIT_REACHED',
  'POSTING_ENDED',
  'POSTING_NOT_BEGUN',
  'CARD_STARTS_BEFORE_DECISION',
  'CARD_STARTS_TOO_LATE',
  'CARD_NUMBER_TAKEN',
  'CARD_UNKNOWN',
  'CARD_ALREADY_COLLECTED',
  'CARD_ALREADY_RETURNED',
  'COLLECTED_BEFORE_DECISION',
  'COLLECTED_AFTER_RETURN',
  'RETURNED_BEFORE_DECISION',
  'RETURNED_BEFORE_COLLECTION',
  'MONTHS_BACKWARDS',
  'FINDING_UNKNOWN',
  'FINDING_ALREADY_CLOSED',
  'OFFICER_UNKNOWN',
  'OFFICER_LEFT',
  'OFFICER_ABSENT',
  'OFFICER_GENDER_ASKED',
  'PREFERENCE_UNCHANGED',
  'LOGIN_TAKEN',
  'LAST_SUPERVISOR',
  'EVENT_UNKNOWN',
  'EVENT_OVER',
  'EVENT_AHEAD',
  'ALREADY_INVITED',
  'NOT_INVITED',
  'ATTENDANCE_UNCHANGED',
  'ROOM_UNKNOWN',
  'ROOM_CLOSED',
  'HOURS_OVERLAP',
  'SCALE_EMPTY',
  'SCALE_UNDER_UPDATE',
  'NOTHING_DUE',
  'VERSION_GAPPED',
  'VERSION_DAY_TAKEN',
  'VERSION_BACKDATED',
  'VERSION_UNKNOWN',
  'ROWS_CHANGED',
  'ROW_TWICE',
  'CORRECTION_EMPTY',
  'DIFFERENCE_UNEXPLAINED',
  'REASON_MISSING',
  'PROPOSAL_OPEN',
  'PROPOSAL_UNKNOWN',
  'PROPOSAL_OUTDATED',
  'SECOND_OFFICER_NEEDED',
  'AMENDMENT_IN_PAST',
  'INDEX_EMPTY',
  'INDEX_VALUE_TWICE',
  'INDEX_VALUE_DIFFERS',
  'INDEX_VALUE_UNKNOWN',
  'PUBLISHED_BEFORE_MONTH',
  'BASE_BACKWARDS',
  'BASE_CHANGE_HELD',
  'NOTHING_TO_AMEND',
  'STATEMENT_RECORDED',
  'INTERVIEW_NOT_HELD',
  'QUESTION_LIST_UNKNOWN',
  'QUESTION_UNKNOWN',
  'LEVEL_NEEDS_INTERVIEW',
  'FOLLOW_UP_IN_PAST',
  'LETTERS_PAUSED',
  'LETTERS_NOT_PAUSED',
  'GROUND_NOT_FOR_ROUTE',
  'ROUTE_FOR_MINORS',
  'CONSENT_MISSING',
  'CENTRE_FIRST',
  'PROTECTION_FIRST',
  'REFERRAL_UNKNOWN',
  'REFERRAL_ALREADY_RECEIVED',
  'BEFORE_REFERRAL',
  'SETTLEMENT_UNKNOWN',
  'SETTLEMENT_MISSING',
  'PAID_BEFORE_SETTLEMENT',
  'ARREARS_EXCEEDED',
  'ARREARS_OPEN',
  'AMOUNT_MISSING',
  'ALREADY_CONFIRMED',
  'CONFIRMATION_MISSING',
  'ALLEGATION_SUBJECT_MISSING',
  'ALLEGATION_UNKNOWN',
  'ALLEGATION_ALREADY_CLOSED',
] as const;

/** Why an act is refused. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The grounds of those reasons that are more than the order of the house. */
const GROUNDS: { readonly [K in RefusalCode]?: Ground } = {
  CURRENCY_NOT_EURO: contract,
  SCALE_CATEGORY_MISSING: actors,
  SCALE_CHOICE_NOT_NEEDED: actors,
  INTERPRETER_NOT_JUDGED: conditions,
  NO_INTERPRETER_TO_JUDGE: conditions,
  LEAFLET_NOT_HANDED_OVER: conditions,
  INTERPRETER_CONFLICT: conditions,
  OFFICER_GENDER_ASKED: conditions,
  INTERPRETER_NOT_INDEPENDENT: conditions,
  INTERPRETER_TIES_UNNAMED: conditions,
  CARD_RESTS_ON_INTERVIEW: gate,
  CARD_RESTS_ON_OVERRIDE: gate,
  INTERVIEW_MISSING: { rule: 'RULES 2.5', mark: 'SECONDARY' },
  INTERVIEW_INVALID: conditions,
  LANGUAGE_NOT_COVERED: conditions,
  NO_SHOW_OPEN: gate,
  NO_SHOW_UNKNOWN: gate,
  STEP_BEFORE_MISS: gate,
  INTERVIEW_TOO_OLD: gate,
  PAY_VERDICT_MISSING: gate,
  OVERRIDE_NOT_NEEDED: gate,
  ALREADY_OVERRIDDEN: gate,
  STAY_LIMIT_REACHED: { rule: 'RULES 1.7', mark: 'VERIFIED' },
  POSTING_ENDED: dates,
  POSTING_NOT_BEGUN: dates,
  CARD_STARTS_BEFORE_DECISION: dates,
  CARD_STARTS_TOO_LATE: dates,
  QUESTION_LIST_UNKNOWN: { rule: 'RULES 2.3', mark: 'CHOICE' },
  QUESTION_UNKNOWN: { rule: 'RULES 2.3', mark: 'CHOICE' },
  LEVEL_NEEDS_INTERVIEW: indicators,
  LETTERS_PAUSED: gate,
  LETTERS_NOT_PAUSED: gate,
  GROUND_NOT_FOR_ROUTE: routes,
  ROUTE_FOR_MINORS: routes,
  CONSENT_MISSING: routes,
  CENTRE_FIRST: routes,
  PROTECTION_FIRST: { rule: 'RULES 5.1', mark: 'CHOICE' },
  SETTLEMENT_MISSING: stay,
  ARREARS_OPEN: stay,
  CONFIRMATION_MISSING: stay,
};

/**
 * A reason for which an act is refused: its code, the values of its sentence, and the day that it turns on.
 *
 * @example
 * ```ts
 * import { refusal } from '@protocol-registry/domain';
 *
 * refusal('INTERVIEW_MISSING').rule // => 'RULES 2.5'
 * refusal('INTERVIEW_MISSING').message.key // => 'refused.INTERVIEW_MISSING'
 * ```
 */
export const refusal = (code: RefusalCode, values: Readonly<Record<string, MessageValue>> = {}, date: Day | null = null): Reason => ({
  code,
  message: message(`refused.${code}`, values),
  amountCents: null,
  source: null,
  date,
  ...(GROUNDS[code] ?? house),
});

/** What comes of a command: acts to append, or every reason against it. */
export type Decision<A> = Result.Result<readonly ActOf<A>[], readonly Reason[]>;

/** Acts where nothing stands against them. */
export const decided = <A>(reasons: readonly Reason[], ...acts: readonly ActOf<A>[]): Decision<A> =>
  reasons.length > 0 ? Result.fail(reasons) : Result.succeed(acts);

/** A reason where it applies. */
export const when = (applies: boolean, code: RefusalCode, values?: Readonly<Record<string, MessageValue>>): readonly Reason[] =>
  applies ? [refusal(code, values)] : [];

/** A reason where a period ends before it begins. */
export const backwards = (from: Day, to: Day | null): readonly Reason[] => when(to !== null && to < from, 'PERIOD_BACKWARDS');
