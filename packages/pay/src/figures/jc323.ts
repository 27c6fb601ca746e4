import { type Day, dayOf, type Mark } from '@protocol-registry/domain';
import { Schema } from 'effect';
import { DateText, DecimalText, MarkSchema, SourceTable, sourceText } from './figure.ts';
import data from './jc323.json' with { type: 'json' };

const File = Schema.Struct({
  sources: SourceTable,
  values: Schema.Array(
    Schema.Struct({
      from: DateText,
      indexationPercent: Schema.NullOr(DecimalText),
      increasePercent: Schema.NullOr(DecimalText),
      status: MarkSchema,
      source: Schema.String,
    }),
  ),
});

/** A change of the wages of joint committee 323: the January indexation and a conventional increase, each in percent, null where there was none or none was read. */
export interface SectorIndexation {
  readonly from: Day;
  readonly indexationPercent: string | null;
  readonly increasePercent: string | null;
  readonly status: Mark;
  readonly source: string;
}

const file = Schema.decodeUnknownSync(File)(data);

/**
 * The indexations of joint committee 323, ascending. Its euro table is not held: the ministry loads its own.
 *
 * @example
 * ```ts
 * import { sectorIndexations } from '@protocol-registry/pay';
 *
 * sectorIndexations.at(-1)?.indexationPercent // => '2.21'
 * ```
 */
export const sectorIndexations: readonly SectorIndexation[] = file.values.map((value) => ({
  ...value,
  from: dayOf(value.from),
  source: sourceText(file.sources, value.source) ?? '',
}));
