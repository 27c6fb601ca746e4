import { Schema } from 'effect';
import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import { CentsForm, DayForm, lineForm } from '../form.ts';
import { type ContractId, identifier } from '../identifier.ts';

/**
 * A letter that asks a mission to have a contract amended, as it was prepared: it rests on papers and scales alone and stays as it is. `versionFrom` is the first day of the
 * scale's version, `belowFrom` the day since which too little is agreed; amounts are gross cents for a full month of the stated hours; `amendBy` is the day set for the amendment.
 */
export interface AmendmentLetter {
  readonly contract: ContractId;
  readonly worker: string;
  readonly employer: string;
  readonly mission: string;
  readonly scale: string;
  readonly versionFrom: Day;
  readonly belowFrom: Day;
  readonly agreed: Cents;
  readonly required: Cents;
  readonly amendBy: Day;
  readonly preparedOn: Day;
}

/** The acts on letters, by kind. */
export interface LetterActs {
  readonly 'letter.prepared': AmendmentLetter;
}

/** A letter on record; `setBy` is the version of its act, by which it is named. */
export interface RecordedLetter extends AmendmentLetter {
  readonly setBy: number;
}

const MOST_NAME = 250;
const MOST_SCALE = 60;
const name = lineForm(MOST_NAME);

/** The forms of the acts on letters. */
export const letterForms: { readonly [K in keyof LetterActs]: Schema.Codec<LetterActs[K], unknown> } = {
  'letter.prepared': Schema.Struct({
    contract: identifier<ContractId>(),
    worker: name,
    employer: name,
    mission: name,
    scale: lineForm(MOST_SCALE),
    versionFrom: DayForm,
    belowFrom: DayForm,
    agreed: CentsForm,
    required: CentsForm,
    amendBy: DayForm,
    preparedOn: DayForm,
  }),
};
