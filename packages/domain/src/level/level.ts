import { Schema } from 'effect';
import type { Day } from '../day.ts';
import { DayForm, textForm } from '../form.ts';
import { INDICATOR_CODES, type IndicatorCode } from '../indicator/indicator.ts';
import { LEVELS, type Level } from '../indicator/level.ts';

/** What a person decided of the signs in a file: the level that they suggested, the level that was set, the signs that count for it, and why. */
export interface LevelDecision {
  readonly level: Level;
  readonly suggested: Level;
  readonly signs: readonly IndicatorCode[];
  readonly reasons: string;
  readonly decidedOn: Day;
}

/** The acts on levels, by kind. */
export interface LevelActs {
  readonly 'level.decided': LevelDecision;
}

/** A decision on record, at its version. */
export interface RecordedLevel extends LevelDecision {
  readonly setBy: number;
}

const MOST_REASONS = 2000;

/** The form of the acts on levels. */
export const levelForms: { readonly [K in keyof LevelActs]: Schema.Codec<LevelActs[K], unknown> } = {
  'level.decided': Schema.Struct({
    level: Schema.Literals(LEVELS),
    suggested: Schema.Literals(LEVELS),
    signs: Schema.Array(Schema.Literals(INDICATOR_CODES)),
    reasons: textForm(MOST_REASONS),
    decidedOn: DayForm,
  }),
};
