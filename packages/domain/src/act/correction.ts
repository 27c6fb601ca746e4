import { Schema } from 'effect';
import { lineForm } from '../form.ts';

/** What every correction says: the version of the act that it mends, within the same stream, and why. */
export interface Correction {
  readonly corrects: number;
  readonly reason: string;
}

const MOST_REASON = 500;

/** A reason in an officer's words. */
export const ReasonForm: Schema.Codec<string> = lineForm(MOST_REASON);

/** The fields of a correction inside an act. */
export const correctionFields: { readonly corrects: Schema.Codec<number>; readonly reason: Schema.Codec<string> } = {
  corrects: Schema.Int,
  reason: ReasonForm,
};
