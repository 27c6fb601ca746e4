import {
  amount,
  type Cents,
  centsOf,
  code,
  type Day,
  dayOf,
  decimalValue,
  type Mark,
  type Message,
  type MessageValue,
  message,
} from '@protocol-registry/domain';
import { Schema } from 'effect';
import { DateText, DecimalText, MarkSchema, optionalDay, SourceTable, sourceText } from './figure.ts';
import data from './ggmmi.json' with { type: 'json' };
import publishedData from './ggmmi-published.json' with { type: 'json' };

const StepNumber = Schema.Literals([1, 2, 3]);

const Agreement = Schema.Struct({
  kind: Schema.Literals(['raise', 'running', 'fixed', 'raise-of-year', 'indexed-raise-of-year', 'fixed-in-year', 'inferred']),
  name: Schema.String,
  before: Schema.optional(DecimalText),
  raise: Schema.optional(DecimalText),
  coefficient: Schema.optional(DecimalText),
});

const File = Schema.Struct({
  bases: Schema.Array(
    Schema.Struct({
      fixedOn: DateText,
      step: StepNumber,
      amount: DecimalText,
      crossingsBefore: Schema.Int,
      from: DateText,
      to: Schema.NullOr(DateText),
      status: MarkSchema,
      origin: Schema.String,
      agreement: Agreement,
    }),
  ),
  steps: Schema.Array(
    Schema.Struct({
      from: DateText,
      to: Schema.NullOr(DateText),
      step: StepNumber,
      minimumAgeMonths: Schema.Int,
      minimumSeniorityMonths: Schema.Int,
      status: MarkSchema,
    }),
  ),
});

const PublishedFile = Schema.Struct({
  sources: SourceTable,
  values: Schema.Array(
    Schema.Struct({
      from: DateText,
      amount: DecimalText,
      kind: Schema.Literals(['base', 'indexed']),
      status: MarkSchema,
      source: Schema.NullOr(Schema.String),
    }),
  ),
});

/** A step of the GGMMI: 1 from the lowest age, 2 and 3 by age and seniority until 31 March 2022. */
export type GgmmiStep = 1 | 2 | 3;

/** A base amount fixed by agreement; `crossingsBefore` counts the crossings that its day already includes. `to` is its last day, null while it holds.
 * `origin` names the source of the amount, `agreement` says in words what fixed it.
 */
export interface GgmmiBase {
  readonly fixedOn: Day;
  readonly step: GgmmiStep;
  readonly cents: Cents;
  readonly crossingsBefore: number;
  readonly from: Day;
  readonly to: Day | null;
  readonly status: Mark;
  readonly origin: string;
  readonly agreement: Message;
}

/** What a step asked for in a period: age and seniority in whole months. */
export interface GgmmiStepRule {
  readonly from: Day;
  readonly to: Day | null;
  readonly step: GgmmiStep;
  readonly minimumAgeMonths: number;
  readonly minimumSeniorityMonths: number;
  readonly status: Mark;
}

/** An amount of step 1 as it was read, which checks the computed one. */
export interface PublishedGgmmi {
  readonly from: Day;
  readonly cents: Cents;
  readonly kind: 'base' | 'indexed';
  readonly status: Mark;
  readonly source: string | null;
}

const file = Schema.decodeUnknownSync(File)(data);

const ofAmount = (name: string, text: string | undefined): Readonly<Record<string, MessageValue>> =>
  text === undefined ? {} : { [name]: amount(centsOf(text)) };

/** The sentence on what fixed a base amount; names and years stand as they are. */
const agreementOf = ({ before, coefficient, kind, name, raise }: (typeof Agreement)['Type']): Message =>
  message(`agreement.${kind}`, {
    name: code(name),
    ...ofAmount('before', before),
    ...ofAmount('raise', raise),
    ...(coefficient === undefined ? {} : { coefficient: decimalValue(coefficient) }),
  });

const published = Schema.decodeUnknownSync(PublishedFile)(publishedData);

/**
 * The base amounts fixed by agreement, by day and step.
 *
 * @example
 * ```ts
 * import { formatCents } from '@protocol-registry/domain';
 * import { ggmmiBases } from '@protocol-registry/pay';
 *
 * formatCents(ggmmiBases.at(-1)!.cents) // => '2189.81'
 * ```
 */
export const ggmmiBases: readonly GgmmiBase[] = file.bases.map((base) => ({
  fixedOn: dayOf(base.fixedOn),
  step: base.step,
  cents: centsOf(base.amount),
  crossingsBefore: base.crossingsBefore,
  from: dayOf(base.from),
  to: optionalDay(base.to),
  status: base.status,
  origin: base.origin,
  agreement: agreementOf(base.agreement),
}));

/**
 * Age and seniority of the steps; none are known for 2013 and 2014.
 *
 * @example
 * ```ts
 * import { ggmmiStepRules } from '@protocol-registry/pay';
 *
 * ggmmiStepRules.filter((rule) => rule.step === 3).map((rule) => rule.minimumAgeMonths) // => [264, 240]
 * ```
 */
export const ggmmiStepRules: readonly GgmmiStepRule[] = file.steps.map((rule) => ({
  ...rule,
  from: dayOf(rule.from),
  to: optionalDay(rule.to),
}));

/**
 * The amounts of step 1 as published, ascending.
 *
 * @example
 * ```ts
 * import { formatCents, formatDay } from '@protocol-registry/domain';
 * import { publishedGgmmi } from '@protocol-registry/pay';
 *
 * const march = publishedGgmmi.find((amount) => formatDay(amount.from) === '2022-03-01')!;
 * formatCents(march.cents) // => '1725.21'
 * ```
 */
export const publishedGgmmi: readonly PublishedGgmmi[] = published.values.map((value) => ({
  from: dayOf(value.from),
  cents: centsOf(value.amount),
  kind: value.kind,
  status: value.status,
  source: sourceText(published.sources, value.source),
}));
