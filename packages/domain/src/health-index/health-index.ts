import { Schema } from 'effect';
import { ReasonForm } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm, lineForm, MonthForm } from '../form.ts';
import { formatMonth, type Month } from '../month.ts';
import { type Mark, MarkForm } from '../reason.ts';

/** The health index of one month in one base year, as published: decimals with a point. `smoothed` is null where it was not published with it. */
export interface IndexValue {
  readonly month: Month;
  readonly base: number;
  readonly health: string;
  readonly smoothed: string | null;
}

/** Values that were published together: when, where they were read, and the file that brought them, null where they were typed. */
export interface IndexPublication {
  readonly publishedOn: Day;
  readonly source: string;
  readonly file: string | null;
  readonly values: readonly IndexValue[];
}

/** The official coefficient by which an index of one base year is expressed in a later one. */
export interface BaseChange {
  readonly from: number;
  readonly to: number;
  readonly operation: 'multiply' | 'divide';
  readonly coefficient: string;
  readonly source: string;
  readonly mark: Mark;
}

/** The acts on the health index, by kind. A value that was published anew with another figure is revised, never overwritten in silence. */
export interface HealthIndexActs {
  readonly 'index.published': IndexPublication;
  readonly 'index.revised': IndexValue & { readonly publishedOn: Day; readonly source: string; readonly reason: string };
  readonly 'index.base-changed': BaseChange;
}

/** A value on record: since when it is published, where it was read, and the version of the act that set it. */
export interface RecordedValue extends IndexValue {
  readonly publishedOn: Day;
  readonly source: string;
  readonly setBy: number;
}

/** The health index as it was recorded: values by month and base year, what they were before they were revised, and the changes of base. */
export interface HealthIndex {
  readonly values: ReadonlyMap<string, RecordedValue>;
  readonly revised: readonly RecordedValue[];
  readonly baseChanges: readonly BaseChange[];
}

/**
 * What a value of the index is named by: its month and base year.
 *
 * @example
 * ```ts
 * import { indexKey, monthOf } from '@protocol-registry/domain';
 *
 * indexKey({ month: monthOf('2026-07'), base: 2025 }) // => '2026-07 2025'
 * ```
 */
export const indexKey = ({ month, base }: Pick<IndexValue, 'month' | 'base'>): string => `${formatMonth(month)} ${base}`;

const MOST_TEXT = 200;
const FIRST_BASE = 1900;
const LAST_BASE = 2199;
const decimal = Schema.String.check(Schema.isPattern(/^\d{1,6}(\.\d{1,6})?$/));
const base = Schema.Int.check(Schema.isBetween({ minimum: FIRST_BASE, maximum: LAST_BASE }));
const valueFields = { month: MonthForm, base, health: decimal, smoothed: Schema.NullOr(decimal) };

/** The forms of the acts on the health index. */
export const healthIndexForms: { readonly [K in keyof HealthIndexActs]: Schema.Codec<HealthIndexActs[K], unknown> } = {
  'index.published': Schema.Struct({
    publishedOn: DayForm,
    source: lineForm(MOST_TEXT),
    file: Schema.NullOr(lineForm(MOST_TEXT)),
    values: Schema.Array(Schema.Struct(valueFields)),
  }),
  'index.revised': Schema.Struct({ ...valueFields, publishedOn: DayForm, source: lineForm(MOST_TEXT), reason: ReasonForm }),
  'index.base-changed': Schema.Struct({
    from: base,
    to: base,
    operation: Schema.Literals(['multiply', 'divide']),
    coefficient: decimal,
    source: lineForm(MOST_TEXT),
    mark: MarkForm,
  }),
};
