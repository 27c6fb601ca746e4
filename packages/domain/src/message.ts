import type { Cents } from './cents.ts';
import type { Day } from './day.ts';
import type { Month } from './month.ts';

/**
 * A value inside a sentence, kept typed so that each language formats it in its own way.
 * A `decimal` keeps all its digits, a `term` names another message of the catalogue, a `code` is shown as it stands.
 */
export type MessageValue =
  | { readonly kind: 'amount'; readonly cents: Cents; readonly currency: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'decimal'; readonly text: string }
  | { readonly kind: 'term'; readonly key: string }
  | { readonly kind: 'code'; readonly text: string };

/**
 * A sentence before it has a language: the key of the message and the values to set into it.
 *
 * @example
 * ```ts
 * import { type Message, number } from '@protocol-registry/domain';
 *
 * const message: Message = { key: 'expected.whole-number', values: { from: number(0), to: number(31) } };
 * message.key // => 'expected.whole-number'
 * ```
 */
export interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

/**
 * A message without values.
 *
 * @example
 * ```ts
 * import { message } from '@protocol-registry/domain';
 *
 * message('expected.date') // => { key: 'expected.date', values: {} }
 * ```
 */
export const message = (key: string, values: Readonly<Record<string, MessageValue>> = {}): Message => ({ key, values });

/**
 * An amount inside a sentence, with its ISO 4217 currency.
 *
 * @example
 * ```ts
 * import { amount, centsOf } from '@protocol-registry/domain';
 *
 * amount(centsOf('2111.89')) // => { kind: 'amount', cents: 211189, currency: 'EUR' }
 * ```
 */
export const amount = (cents: Cents, currency = 'EUR'): MessageValue => ({ kind: 'amount', cents, currency });

/**
 * A civil date inside a sentence.
 *
 * @example
 * ```ts
 * import { dayOf, dayValue } from '@protocol-registry/domain';
 *
 * dayValue(dayOf('1970-01-01')) // => { kind: 'day', day: 0 }
 * ```
 */
export const dayValue = (day: Day): MessageValue => ({ kind: 'day', day });

/**
 * A month inside a sentence.
 *
 * @example
 * ```ts
 * import { monthOf, monthValue } from '@protocol-registry/domain';
 *
 * monthValue(monthOf('2025-01')).kind // => 'month'
 * ```
 */
export const monthValue = (month: Month): MessageValue => ({ kind: 'month', month });

/**
 * A number inside a sentence.
 *
 * @example
 * ```ts
 * import { number } from '@protocol-registry/domain';
 *
 * number(38) // => { kind: 'number', value: 38 }
 * ```
 */
export const number = (value: number): MessageValue => ({ kind: 'number', value });

/**
 * An exact decimal inside a sentence, written with a point and all its digits.
 *
 * @example
 * ```ts
 * import { decimalValue } from '@protocol-registry/domain';
 *
 * decimalValue('1.0200') // => { kind: 'decimal', text: '1.0200' }
 * ```
 */
export const decimalValue = (text: string): MessageValue => ({ kind: 'decimal', text });

/**
 * A word of the catalogue inside a sentence.
 *
 * @example
 * ```ts
 * import { term } from '@protocol-registry/domain';
 *
 * term('file.contracts') // => { kind: 'term', key: 'file.contracts' }
 * ```
 */
export const term = (key: string): MessageValue => ({ kind: 'term', key });

/**
 * Text of the user's own, or an identifier, that no language changes.
 *
 * @example
 * ```ts
 * import { code } from '@protocol-registry/domain';
 *
 * code('be-ggmmi') // => { kind: 'code', text: 'be-ggmmi' }
 * ```
 */
export const code = (text: string): MessageValue => ({ kind: 'code', text });
