import { type Day, dayOf, type Mark, type Month, monthOf } from '@protocol-registry/domain';
import { BigDecimal, Schema } from 'effect';

export const MarkSchema: Schema.Codec<Mark> = Schema.Literals(['VERIFIED', 'COMPUTED', 'SECONDARY', 'UNVERIFIED']);

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ISO_MONTH = /^\d{4}-\d{2}$/;
const DECIMAL = /^\d+(\.\d+)?$/;

export const DateText: Schema.Codec<string> = Schema.String.check(Schema.isPattern(ISO_DATE));
export const MonthText: Schema.Codec<string> = Schema.String.check(Schema.isPattern(ISO_MONTH));
export const DecimalText: Schema.Codec<string> = Schema.String.check(Schema.isPattern(DECIMAL));
export const SourceTable: Schema.Codec<{ readonly [key: string]: string }> = Schema.Record(Schema.String, Schema.String);

export const decimal = (text: string): BigDecimal.BigDecimal => BigDecimal.fromStringUnsafe(text);
export const optionalDecimal = (text: string | null): BigDecimal.BigDecimal | null => (text === null ? null : decimal(text));
export const optionalDay = (text: string | null): Day | null => (text === null ? null : dayOf(text));
export const month = (text: string): Month => monthOf(text);

/** The text of a source by its key; a key without a text is a fault of the data file. */
export const sourceText = (sources: { readonly [key: string]: string }, key: string | null): string | null => {
  if (key === null) return null;
  const text = sources[key];
  if (text === undefined) throw new RangeError(`No source is named ${key}`);
  return text;
};
