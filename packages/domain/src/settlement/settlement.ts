import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import { CentsForm, DayForm, lineForm } from '../form.ts';
import { identifier, type SettlementId } from '../identifier.ts';

/**
 * The acts on a settlement, by kind (RULES 5.3). Arrears are gross cents of euro. That the arrears were paid and that the magistrate confirmed the worker as a
 * victim are two acts: the first never stands for the second. A confirmation can be corrected to null: it was none.
 */
export interface SettlementActs {
  readonly 'settlement.agreed': {
    readonly settlement: SettlementId;
    readonly agreedOn: Day;
    readonly arrears: Cents;
    readonly reference: string;
  };
  readonly 'settlement.arrears-paid': {
    readonly settlement: SettlementId;
    readonly paidOn: Day;
    readonly amount: Cents;
    readonly proof: string;
  };
  readonly 'victim.confirmed': Confirmation;
  readonly 'victim.confirmation-corrected': Correction & { readonly confirmation: Confirmation | null };
}

/** That a magistrate regards the worker as a victim: who says so, when, and under which reference. */
export interface Confirmation {
  readonly magistrate: string;
  readonly confirmedOn: Day;
  readonly reference: string;
}

/** A settlement as the acts left it; `paid` is what was paid of the arrears until now. */
export interface Settlement {
  readonly id: SettlementId;
  readonly agreedOn: Day;
  readonly arrears: Cents;
  readonly reference: string;
  readonly paid: Cents;
  readonly payments: readonly Omit<SettlementActs['settlement.arrears-paid'], 'settlement'>[];
}

/** What of the arrears of a settlement is not paid yet. */
export const openArrears = ({ arrears, paid }: Settlement): Cents => (arrears - paid) as Cents;

/** A confirmation on record; `setBy` is the version that gave it. */
export interface RecordedConfirmation extends Confirmation {
  readonly setBy: number;
}

const MOST_LINE = 160;
const line = lineForm(MOST_LINE);
const settlement = identifier<SettlementId>();
const confirmation = { magistrate: line, confirmedOn: DayForm, reference: line };

/** The forms of the acts on settlements. */
export const settlementForms: { readonly [K in keyof SettlementActs]: Schema.Codec<SettlementActs[K], unknown> } = {
  'settlement.agreed': Schema.Struct({ settlement, agreedOn: DayForm, arrears: CentsForm, reference: line }),
  'settlement.arrears-paid': Schema.Struct({ settlement, paidOn: DayForm, amount: CentsForm, proof: line }),
  'victim.confirmed': Schema.Struct(confirmation),
  'victim.confirmation-corrected': Schema.Struct({
    confirmation: Schema.NullOr(Schema.Struct(confirmation)),
    ...correctionFields,
  }),
};
