import type { Day, Mark, Month } from '@protocol-registry/domain';
import { dayOf } from '@protocol-registry/domain';
import { type BigDecimal, Schema } from 'effect';
import { DateText, DecimalText, decimal, MarkSchema, MonthText, month, SourceTable, sourceText } from './figure.ts';
import data from './pivot-index.json' with { type: 'json' };

const File = Schema.Struct({
  sources: SourceTable,
  crossings: Schema.Array(
    Schema.Struct({
      month: MonthText,
      pivot: DecimalText,
      base: Schema.Int,
      ggmmiFrom: DateText,
      status: MarkSchema,
      source: Schema.NullOr(Schema.String),
    }),
  ),
  ahead: Schema.Array(Schema.Struct({ pivot: DecimalText, base: Schema.Int, status: MarkSchema, source: Schema.NullOr(Schema.String) })),
  conversions: Schema.Array(
    Schema.Struct({
      from: Schema.Int,
      to: Schema.Int,
      operation: Schema.Literals(['multiply', 'divide']),
      coefficient: DecimalText,
      status: MarkSchema,
    }),
  ),
});

/** A crossing of the pivot index as published: the month that reached it, the pivot in its base year, and the day from which the GGMMI follows. */
export interface PublishedCrossing {
  readonly month: Month;
  readonly pivot: BigDecimal.BigDecimal;
  readonly base: number;
  readonly ggmmiFrom: Day;
  readonly status: Mark;
  readonly source: string | null;
}

/** How an index of one base year is expressed in a later one. */
export interface BaseConversion {
  readonly from: number;
  readonly to: number;
  readonly operation: 'multiply' | 'divide';
  readonly coefficient: BigDecimal.BigDecimal;
  readonly status: Mark;
}

const file = Schema.decodeUnknownSync(File)(data);

/**
 * The crossings of the pivot index that were read in a source, ascending by month. Some are missing: they follow from the index.
 *
 * @example
 * ```ts
 * import { formatMonth } from '@protocol-registry/domain';
 * import { publishedCrossings } from '@protocol-registry/pay';
 *
 * publishedCrossings.map((crossing) => formatMonth(crossing.month)).includes('2018-08') // => true
 * ```
 */
export const publishedCrossings: readonly PublishedCrossing[] = file.crossings.map((crossing) => ({
  month: month(crossing.month),
  pivot: decimal(crossing.pivot),
  base: crossing.base,
  ggmmiFrom: dayOf(crossing.ggmmiFrom),
  status: crossing.status,
  source: sourceText(file.sources, crossing.source),
}));

/**
 * Pivots published but not yet reached.
 *
 * @example
 * ```ts
 * import { formatDecimal } from '@protocol-registry/domain';
 * import { pivotsAhead } from '@protocol-registry/pay';
 *
 * formatDecimal(pivotsAhead[0]!.pivot, 2) // => '102.29'
 * ```
 */
export const pivotsAhead: readonly Omit<PublishedCrossing, 'month' | 'ggmmiFrom'>[] = file.ahead.map((pivot) => ({
  pivot: decimal(pivot.pivot),
  base: pivot.base,
  status: pivot.status,
  source: sourceText(file.sources, pivot.source),
}));

/**
 * The coefficient from each base year to the next; the one to 2025 was not read in a source and is marked so.
 *
 * @example
 * ```ts
 * import { baseConversions } from '@protocol-registry/pay';
 *
 * baseConversions.find((conversion) => conversion.to === 2025)?.status // => 'UNVERIFIED'
 * ```
 */
export const baseConversions: readonly BaseConversion[] = file.conversions.map((conversion) => ({
  ...conversion,
  coefficient: decimal(conversion.coefficient),
}));
