import type { ApplicationId, CardNumber, ContractId, Day, EmployerId, Gender, WorkerId } from '@protocol-registry/domain';

/**
 * A worker, with what lists show of the dossier: the contract that began last and its employer, the card that ends last, and what is open.
 * `languages` is a list as JSON; `open_below_scale` counts the open findings of pay below scale; `no_show_by` is the day of the missed date that asked for the first step still open, null where none is.
 */
export interface WorkerRow {
  readonly id: WorkerId;
  readonly family_name: string;
  readonly given_names: string;
  readonly born_on: Day;
  readonly nationality: string;
  readonly passport_number: string;
  readonly languages: string;
  readonly name_key: string;
  readonly version: number;
  readonly latest_contract_id: ContractId | null;
  readonly employer_id: EmployerId | null;
  readonly card_number: CardNumber | null;
  readonly card_valid_from: Day | null;
  readonly card_valid_to: Day | null;
  readonly card_returned_on: Day | null;
  readonly open_application_id: ApplicationId | null;
  readonly open_findings: number;
  readonly open_below_scale: number;
  readonly no_show_by: Day | null;
  readonly officer_gender: Gender | null;
}

/** What a term of the search belongs to. */
export type SearchKind = 'name' | 'file' | 'card' | 'note' | 'contract' | 'application' | 'passport';

/**
 * A term by which a worker is found: a folded word of a name, or a number folded as `numberTerm` does. `subject_id` is what bears the term: the worker for a name, file number
 * or passport, the card, contract or application for its number, the contract or application for a note verbale of it or of its terms.
 */
export interface SearchRow {
  readonly term: string;
  readonly worker_id: WorkerId;
  readonly kind: SearchKind;
  readonly subject_id: string;
}
