import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm } from '../form.ts';
import { type ContractId, type EmployerId, identifier } from '../identifier.ts';
import { type NoteVerbale, NoteVerbaleForm } from '../note-verbale.ts';
import { type AgreedTerms, AgreedTermsForm } from './terms.ts';

/** What a contract fixes for its whole time: the employer, the first day, and the last day, null while it is open-ended. */
export interface ContractFrame {
  readonly employer: EmployerId;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** The acts on a contract, by kind; all lie in the worker's dossier. */
export interface ContractActs {
  readonly 'contract.registered': ContractFrame & {
    readonly contract: ContractId;
    readonly noteVerbale: NoteVerbale;
    readonly terms: AgreedTerms;
  };
  readonly 'contract.corrected': ContractFrame & Correction & { readonly contract: ContractId; readonly noteVerbale: NoteVerbale };
  readonly 'contract.terms-agreed': { readonly contract: ContractId; readonly noteVerbale: NoteVerbale; readonly terms: AgreedTerms };
  readonly 'contract.terms-corrected': Correction & {
    readonly contract: ContractId;
    readonly noteVerbale: NoteVerbale;
    readonly terms: AgreedTerms;
  };
  readonly 'contract.ended': { readonly contract: ContractId; readonly endsOn: Day; readonly noteVerbale: NoteVerbale };
}

/** Terms, the note verbale that brought them, and the version of the act that set them. */
export interface TermsVersion {
  readonly setBy: number;
  readonly noteVerbale: NoteVerbale;
  readonly terms: AgreedTerms;
}

/** A contract as the acts left it; terms ascend by their first day. `setBy` is the version that gave its frame. */
export interface RegisteredContract extends ContractFrame {
  readonly id: ContractId;
  readonly noteVerbale: NoteVerbale;
  readonly terms: readonly [TermsVersion, ...TermsVersion[]];
  readonly setBy: number;
}

const contract = identifier<ContractId>();
const frameFields = { employer: identifier<EmployerId>(), startsOn: DayForm, endsOn: Schema.NullOr(DayForm) };
const termsFields = { contract, noteVerbale: NoteVerbaleForm, terms: AgreedTermsForm };

/** The forms of the acts on a contract. */
export const contractForms: { readonly [K in keyof ContractActs]: Schema.Codec<ContractActs[K], unknown> } = {
  'contract.registered': Schema.Struct({ ...frameFields, ...termsFields }),
  'contract.corrected': Schema.Struct({ ...frameFields, ...correctionFields, contract, noteVerbale: NoteVerbaleForm }),
  'contract.terms-agreed': Schema.Struct(termsFields),
  'contract.terms-corrected': Schema.Struct({ ...termsFields, ...correctionFields }),
  'contract.ended': Schema.Struct({ contract, endsOn: DayForm, noteVerbale: NoteVerbaleForm }),
};
