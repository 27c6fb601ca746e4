import type { Mark } from '@protocol-registry/domain';
import { Schema } from 'effect';
import { type IndexFigure, type IndexSeries, indexSeries } from '../index/series.ts';
import { DecimalText, decimal, MarkSchema, MonthText, month, optionalDecimal, SourceTable, sourceText } from './figure.ts';
import data from './health-index.json' with { type: 'json' };

const File = Schema.Struct({
  sources: SourceTable,
  values: Schema.Array(
    Schema.Struct({
      month: MonthText,
      base: Schema.Int,
      health: DecimalText,
      smoothedPublished: Schema.NullOr(DecimalText),
      status: MarkSchema,
      source: Schema.NullOr(Schema.String),
    }),
  ),
});

/** A monthly figure as the project holds it, with its source and mark. */
export interface HealthIndexFigure extends IndexFigure {
  readonly status: Mark;
  readonly source: string | null;
}

const file = Schema.decodeUnknownSync(File)(data);

/**
 * The health index that the project holds: one figure per month and base year, ascending, with source and mark.
 *
 * @example
 * ```ts
 * import { formatMonth } from '@protocol-registry/domain';
 * import { healthIndexFigures } from '@protocol-registry/pay';
 *
 * formatMonth(healthIndexFigures[0]!.month) // => '1999-01'
 * ```
 */
export const healthIndexFigures: readonly HealthIndexFigure[] = file.values.map((value) => ({
  month: month(value.month),
  base: value.base,
  health: decimal(value.health),
  published: optionalDecimal(value.smoothedPublished),
  status: value.status,
  source: sourceText(file.sources, value.source),
}));

/**
 * The same figures as a series, ready to be smoothed.
 *
 * @example
 * ```ts
 * import { formatMonth } from '@protocol-registry/domain';
 * import { healthIndex } from '@protocol-registry/pay';
 *
 * formatMonth(healthIndex.knownTo!) // => '2026-07'
 * ```
 */
export const healthIndex: IndexSeries = indexSeries(healthIndexFigures);
