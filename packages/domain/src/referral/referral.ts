import { Schema } from 'effect';
import type { Day } from '../day.ts';
import { DayForm, lineForm, textForm } from '../form.ts';
import { identifier, type ReferralId } from '../identifier.ts';
import { REFERRAL_GROUNDS, type ReferralGround, ROUTES, type Route } from './route.ts';

/**
 * How a referral stands when it is followed up.
 *
 * @example
 * ```ts
 * import { REFERRAL_STANDINGS } from '@protocol-registry/domain';
 *
 * REFERRAL_STANDINGS // => ['under_way', 'no_answer', 'helped', 'refused_by_body', 'refused_by_worker']
 * ```
 */
export const REFERRAL_STANDINGS = ['under_way', 'no_answer', 'helped', 'refused_by_body', 'refused_by_worker'] as const;

/** How a referral stands. */
export type ReferralStanding = (typeof REFERRAL_STANDINGS)[number];

/**
 * A worker's case handed to a body: on which ground, and what was handed over: no more than it needs. `isAgeDoubted` says that the worker may be a minor;
 * `followUpBy` is the day by which somebody asks how it stands.
 */
export interface ReferralMade {
  readonly referral: ReferralId;
  readonly route: Route;
  readonly ground: ReferralGround;
  readonly handedOver: string;
  readonly isAgeDoubted: boolean;
  readonly madeOn: Day;
  readonly followUpBy: Day;
}

/** The acts on referrals, by kind. */
export interface ReferralActs {
  readonly 'referral.made': ReferralMade;
  readonly 'referral.received': { readonly referral: ReferralId; readonly receivedOn: Day; readonly reference: string | null };
  readonly 'referral.followed-up': {
    readonly referral: ReferralId;
    readonly on: Day;
    readonly standing: ReferralStanding;
    readonly note: string | null;
    readonly followUpBy: Day | null;
  };
}

/** A referral as the acts left it: its receipt, null while none came, and what was heard since. `followUpBy` is null once it needs no more asking. */
export interface Referral extends Omit<ReferralMade, 'referral' | 'followUpBy'> {
  readonly id: ReferralId;
  readonly receipt: { readonly receivedOn: Day; readonly reference: string | null } | null;
  readonly followUps: readonly Omit<ReferralActs['referral.followed-up'], 'referral'>[];
  readonly followUpBy: Day | null;
}

const MOST_TEXT = 4000;
const MOST_REFERENCE = 120;
const referral = identifier<ReferralId>();

/** The forms of the acts on referrals. */
export const referralForms: { readonly [K in keyof ReferralActs]: Schema.Codec<ReferralActs[K], unknown> } = {
  'referral.made': Schema.Struct({
    referral,
    route: Schema.Literals(ROUTES),
    ground: Schema.Literals(REFERRAL_GROUNDS),
    handedOver: textForm(MOST_TEXT),
    isAgeDoubted: Schema.Boolean,
    madeOn: DayForm,
    followUpBy: DayForm,
  }),
  'referral.received': Schema.Struct({ referral, receivedOn: DayForm, reference: Schema.NullOr(lineForm(MOST_REFERENCE)) }),
  'referral.followed-up': Schema.Struct({
    referral,
    on: DayForm,
    standing: Schema.Literals(REFERRAL_STANDINGS),
    note: Schema.NullOr(textForm(MOST_TEXT)),
    followUpBy: Schema.NullOr(DayForm),
  }),
};
