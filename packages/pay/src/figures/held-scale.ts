import { type Cents, centsOf, type Day, dayOf, type Mark } from '@protocol-registry/domain';
import { type BigDecimal, Schema } from 'effect';
import switzerland from './ch-odpr-43.json' with { type: 'json' };
import { DateText, DecimalText, decimal, MarkSchema, optionalDay, optionalDecimal, SourceTable, sourceText } from './figure.ts';
import luxembourg from './lu-minimum-wage.json' with { type: 'json' };

const File = Schema.Struct({
  sources: SourceTable,
  scales: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      name: Schema.String,
      country: Schema.String,
      kind: Schema.Literals(['national-floor', 'sector', 'private-servants']),
      currency: Schema.String,
      basis: Schema.Literals(['gross', 'net']),
      factor: DecimalText,
      amounts: Schema.Array(
        Schema.Struct({
          from: DateText,
          to: Schema.NullOr(DateText),
          base: Schema.NullOr(DecimalText),
          index: Schema.NullOr(DecimalText),
          monthly: DecimalText,
          status: MarkSchema,
          source: Schema.String,
        }),
      ),
    }),
  ),
});

/** For whom a scale holds: everybody who works in the country, a sector, or the private servants of diplomats alone. */
export type ScaleKind = 'national-floor' | 'sector' | 'private-servants';

/** Whether an amount is meant before or after what is withheld from it. The two are never compared. */
export type Basis = 'gross' | 'net';

/**
 * An amount of a scale as it was read, in cents a month, with the base at index 100 and the index where both are known.
 * `to` is the last day for which it is known to hold, null where no end is known.
 */
export interface HeldAmount {
  readonly from: Day;
  readonly to: Day | null;
  readonly base: BigDecimal.BigDecimal | null;
  readonly index: BigDecimal.BigDecimal | null;
  readonly monthlyCents: Cents;
  readonly status: Mark;
  readonly source: string;
}

/** A scale of another country as its file has it: `factor` multiplies the base of every amount. */
export interface HeldScale {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly kind: ScaleKind;
  readonly currency: string;
  readonly basis: Basis;
  readonly factor: BigDecimal.BigDecimal;
  readonly amounts: readonly HeldAmount[];
}

const scalesOf = (data: unknown): readonly HeldScale[] => {
  const { scales, sources } = Schema.decodeUnknownSync(File)(data);
  return scales.map((scale) => ({
    ...scale,
    factor: decimal(scale.factor),
    amounts: scale.amounts.map((amount) => ({
      from: dayOf(amount.from),
      to: optionalDay(amount.to),
      base: optionalDecimal(amount.base),
      index: optionalDecimal(amount.index),
      monthlyCents: centsOf(amount.monthly),
      status: amount.status,
      source: sourceText(sources, amount.source) ?? '',
    })),
  }));
};

/**
 * The scales of other countries with their amounts as they were read, ascending by day. Another country is another data file in this list.
 *
 * @example
 * ```ts
 * import { heldScales } from '@protocol-registry/pay';
 *
 * heldScales.map(({ id }) => id) // => ['lu-minimum-wage', 'lu-minimum-wage-skilled', 'ch-odpr-43']
 * ```
 */
export const heldScales: readonly HeldScale[] = [luxembourg, switzerland].flatMap(scalesOf);
