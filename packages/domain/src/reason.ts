import { Schema } from 'effect';
import type { Cents } from './cents.ts';
import type { Day } from './day.ts';
import type { Message } from './message.ts';

/**
 * How far a figure or a rule can be trusted, from the most to the least: read in the named source, arithmetic on figures that were, read in a list that quotes the source,
 * believed without a source, or a choice of this project that the ministry may change.
 *
 * @example
 * ```ts
 * import { MARKS } from '@protocol-registry/domain';
 *
 * MARKS // => ['VERIFIED', 'COMPUTED', 'SECONDARY', 'UNVERIFIED', 'CHOICE']
 * ```
 */
export const MARKS = ['VERIFIED', 'COMPUTED', 'SECONDARY', 'UNVERIFIED', 'CHOICE'] as const;

/** How far a figure or a rule can be trusted. */
export type Mark = (typeof MARKS)[number];

/** A mark inside data and acts. */
export const MarkForm: Schema.Codec<Mark> = Schema.Literals(MARKS);

/**
 * One line of an explanation: what, how much, since when, by which rule and from which source.
 * `rule` names a section of the project's rules (docs/rules.md); `date` is the day from which the figure holds; each may be null.
 *
 * @example
 * ```ts
 * import { amount, centsOf, dayOf, message, type Reason } from '@protocol-registry/domain';
 *
 * const line: Reason = {
 *   code: 'FLOOR',
 *   message: message('reason.floor', { amount: amount(centsOf('2111.89')) }),
 *   amountCents: centsOf('2111.89'),
 *   rule: 'RULES 3.2',
 *   source: 'CBA 43/17',
 *   date: dayOf('2025-02-01'),
 *   mark: 'VERIFIED',
 * };
 * line.amountCents // => 211189
 * ```
 */
export interface Reason {
  readonly code: string;
  readonly message: Message;
  readonly amountCents: Cents | null;
  readonly rule: string;
  readonly source: string | null;
  readonly date: Day | null;
  readonly mark: Mark | null;
}
