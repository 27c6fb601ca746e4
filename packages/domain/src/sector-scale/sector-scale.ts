import { Schema } from 'effect';
import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import { CentsForm, DayForm, lineForm, optionalLineForm } from '../form.ts';

/** A row of the sector's scale: the amount for so many full years of seniority or more, in gross euro cents a month of `weeklyHours` hundredths of an hour. */
export interface SectorScaleRow {
  readonly category: string;
  readonly seniorityYears: number;
  readonly effectiveFrom: Day;
  readonly monthly: Cents;
  readonly weeklyHours: number;
  readonly source: string;
}

/** The acts on a sector's scale, by kind: a file that the ministry loads replaces the one before it. */
export interface SectorScaleActs {
  readonly 'sector-scale.loaded': { readonly scale: string; readonly file: string; readonly rows: readonly SectorScaleRow[] };
}

/** The sector's scale as last loaded. */
export interface SectorScale {
  readonly id: string;
  readonly file: string;
  readonly rows: readonly SectorScaleRow[];
}

const MOST_TEXT = 200;
const MOST_CATEGORY = 60;
const MOST_YEARS = 99;
const MOST_HOURS = 16_800;

/** The forms of the acts on a sector's scale. */
export const sectorScaleForms: { readonly [K in keyof SectorScaleActs]: Schema.Codec<SectorScaleActs[K], unknown> } = {
  'sector-scale.loaded': Schema.Struct({
    scale: lineForm(MOST_CATEGORY),
    file: lineForm(MOST_TEXT),
    rows: Schema.Array(
      Schema.Struct({
        category: lineForm(MOST_CATEGORY),
        seniorityYears: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: MOST_YEARS })),
        effectiveFrom: DayForm,
        monthly: CentsForm,
        weeklyHours: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: MOST_HOURS })),
        source: optionalLineForm(MOST_TEXT),
      }),
    ),
  }),
};
