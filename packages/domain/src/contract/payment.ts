import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import { CentsForm, DayForm, MonthForm } from '../form.ts';
import { type ContractId, identifier } from '../identifier.ts';
import type { Month } from '../month.ts';

/**
 * How a payment was made.
 *
 * @example
 * ```ts
 * import { PAYMENT_METHODS } from '@protocol-registry/domain';
 *
 * PAYMENT_METHODS // => ['bank', 'cash', 'other']
 * ```
 */
export const PAYMENT_METHODS = ['bank', 'cash', 'other'] as const;

/** How a payment was made. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/**
 * Whose account received a payment.
 *
 * @example
 * ```ts
 * import { ACCOUNT_HOLDERS } from '@protocol-registry/domain';
 *
 * ACCOUNT_HOLDERS // => ['worker', 'joint', 'other']
 * ```
 */
export const ACCOUNT_HOLDERS = ['worker', 'joint', 'other'] as const;

/** Whose account received a payment. */
export type AccountHolder = (typeof ACCOUNT_HOLDERS)[number];

/**
 * What a payment is: the wage of its month, or an end-of-year premium, which is no part of a month's wage (RULES 3.2).
 *
 * @example
 * ```ts
 * import { PAYMENT_KINDS } from '@protocol-registry/domain';
 *
 * PAYMENT_KINDS // => ['wage', 'end_of_year_premium']
 * ```
 */
export const PAYMENT_KINDS = ['wage', 'end_of_year_premium'] as const;

/** What a payment is. */
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** A payment for a month: gross cents of its currency. It is a wage where no `kind` is given. */
export interface Payment {
  readonly contract: ContractId;
  readonly month: Month;
  readonly paidOn: Day;
  readonly gross: Cents;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly accountHolder: AccountHolder;
  readonly kind?: PaymentKind;
}

/** The acts on payments, by kind. A correction to null says that the payment was never made. */
export interface PaymentActs {
  readonly 'payment.recorded': Payment;
  readonly 'payment.corrected': Correction & { readonly payment: Payment | null };
}

/** A payment on record and the version of the act that set it. */
export interface RecordedPayment extends Payment {
  readonly setBy: number;
}

const fields = {
  contract: identifier<ContractId>(),
  month: MonthForm,
  paidOn: DayForm,
  gross: CentsForm,
  currency: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/)),
  method: Schema.Literals(PAYMENT_METHODS),
  accountHolder: Schema.Literals(ACCOUNT_HOLDERS),
  kind: Schema.optionalKey(Schema.Literals(PAYMENT_KINDS)),
};

/** The forms of the acts on payments. */
export const paymentForms: { readonly [K in keyof PaymentActs]: Schema.Codec<PaymentActs[K], unknown> } = {
  'payment.recorded': Schema.Struct(fields),
  'payment.corrected': Schema.Struct({ ...correctionFields, payment: Schema.NullOr(Schema.Struct(fields)) }),
};
