import { Schema } from 'effect';
import { type Correction, correctionFields, ReasonForm } from '../act/correction.ts';
import type { CardCategory } from '../application/application.ts';
import type { Day } from '../day.ts';
import { DayForm } from '../form.ts';
import { type ApplicationId, type CardNumber, type InterviewId, identifier } from '../identifier.ts';

/** What a card rests on: a valid interview, or the version of the act by which a supervisor overrode the gate. Never both, never neither (RULES 2.5). */
export type CardBasis = { readonly interview: InterviewId } | { readonly override: number };

/** The acts on cards, and on the gate before them, by kind. A correction to null says that the card was not collected, or not handed back. */
export interface CardActs {
  readonly 'gate.overridden': { readonly application: ApplicationId; readonly decidedOn: Day; readonly reason: string };
  readonly 'gate.override-withdrawn': Correction & { readonly application: ApplicationId };
  readonly 'card.issued': {
    readonly card: CardNumber;
    readonly application: ApplicationId;
    readonly basis: CardBasis;
    /** The version of the assessment that is the pay verdict on record. */
    readonly assessment: number;
    readonly decidedOn: Day;
    readonly validFrom: Day;
    readonly validTo: Day;
  };
  readonly 'card.collected': { readonly card: CardNumber; readonly collectedOn: Day };
  readonly 'card.returned': { readonly card: CardNumber; readonly returnedOn: Day };
  readonly 'card.corrected': Correction & { readonly card: CardNumber; readonly number: CardNumber };
  readonly 'card.collection-corrected': Correction & { readonly card: CardNumber; readonly collectedOn: Day | null };
  readonly 'card.return-corrected': Correction & { readonly card: CardNumber; readonly returnedOn: Day | null };
}

/** A supervisor's decision that a card may be issued without a valid interview; it is on every report. */
export interface GateOverride {
  readonly version: number;
  readonly decidedOn: Day;
  readonly reason: string;
}

/**
 * A special identity card as the acts left it: valid from the first through the last day. `setBy` is the version that gave its number,
 * `collectionSetBy` and `returnSetBy` those that gave the days of its collection and return.
 */
export interface Card {
  readonly number: CardNumber;
  readonly application: ApplicationId;
  readonly category: CardCategory;
  readonly basis: CardBasis;
  readonly assessment: number;
  readonly decidedOn: Day;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly collectedOn: Day | null;
  readonly collectionSetBy: number | null;
  readonly returnedOn: Day | null;
  readonly returnSetBy: number | null;
  readonly setBy: number;
}

const application = identifier<ApplicationId>();
const card = identifier<CardNumber>();
const basis: Schema.Codec<CardBasis, unknown> = Schema.Union([
  Schema.Struct({ interview: identifier<InterviewId>() }),
  Schema.Struct({ override: Schema.Int }),
]);

/** The forms of the acts on cards and the gate. */
export const cardForms: { readonly [K in keyof CardActs]: Schema.Codec<CardActs[K], unknown> } = {
  'gate.overridden': Schema.Struct({ application, decidedOn: DayForm, reason: ReasonForm }),
  'gate.override-withdrawn': Schema.Struct({ application, ...correctionFields }),
  'card.issued': Schema.Struct({
    card,
    application,
    basis,
    assessment: Schema.Int,
    decidedOn: DayForm,
    validFrom: DayForm,
    validTo: DayForm,
  }),
  'card.collected': Schema.Struct({ card, collectedOn: DayForm }),
  'card.returned': Schema.Struct({ card, returnedOn: DayForm }),
  'card.corrected': Schema.Struct({ card, number: card, ...correctionFields }),
  'card.collection-corrected': Schema.Struct({ card, collectedOn: Schema.NullOr(DayForm), ...correctionFields }),
  'card.return-corrected': Schema.Struct({ card, returnedOn: Schema.NullOr(DayForm), ...correctionFields }),
};
