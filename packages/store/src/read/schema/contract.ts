import type {
  AccountHolder,
  Cents,
  ContractId,
  Day,
  EmployerId,
  LabourCategory,
  Month,
  PaymentKind,
  PaymentMethod,
  WorkerId,
} from '@protocol-registry/domain';

/** A yes or no. */
export type Flag = 0 | 1;

/** How a contract stands by its assessments: `below_scale` with an open finding of pay below scale, else `unknown` with an open month without a scale. */
export type PayVerdict = 'in_order' | 'below_scale' | 'unknown';

/**
 * A contract with its latest terms and what its assessments left open. `verdict` is null until the first assessment; `open_shortfall` counts of each month what was
 * not paid where that is known, else what was agreed too little; `open_below_shortfall` only the latter; `amend_by` is the earliest day set for an amendment.
 */
export interface ContractRow {
  readonly id: ContractId;
  readonly worker_id: WorkerId;
  readonly employer_id: EmployerId;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly note_number: string;
  readonly note_date: Day;
  readonly labour_category: LabourCategory;
  readonly weekly_hours: number;
  readonly gross_monthly: Cents;
  readonly currency: string;
  readonly assessed_on: Day | null;
  readonly verdict: PayVerdict | null;
  readonly open_findings: number;
  readonly open_shortfall: Cents;
  readonly open_below_months: number;
  readonly open_below_shortfall: Cents;
  readonly amend_by: Day | null;
}

/** The terms of a contract from a day on, and the version that set them. `to_day` is their last day, null while open; `full_time` is the gross amount for a week of 38 hours, rounded down, by which contracts below an amount are found. */
export interface TermsRow {
  readonly contract_id: ContractId;
  readonly from_day: Day;
  readonly labour_category: LabourCategory;
  readonly scale_category: string;
  readonly seniority_from: Day;
  readonly weekly_hours: number;
  readonly gross_monthly: Cents;
  readonly currency: string;
  readonly in_kind_monthly: Cents;
  readonly meals_days: number;
  readonly room_days: number;
  readonly whole_dwelling: Flag;
  readonly fully_housed_and_fed: Flag;
  readonly rental_value_monthly: Cents | null;
  readonly in_kind_written: Flag;
  readonly annex_scale_from: Day | null;
  readonly scale_choice_category: string | null;
  readonly scale_choice_reason: string | null;
  readonly note_number: string;
  readonly note_date: Day;
  readonly set_by: number;
  readonly to_day: Day | null;
  readonly full_time: Cents;
}

/** A payment and the version that set it. */
export interface PaymentRow {
  readonly worker_id: WorkerId;
  readonly set_by: number;
  readonly contract_id: ContractId;
  readonly month: Month;
  readonly paid_on: Day;
  readonly gross: Cents;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly account_holder: AccountHolder;
  readonly kind: PaymentKind;
}

/** An assessment: a pay verdict on record. `findings` counts what it found. */
export interface AssessmentRow {
  readonly worker_id: WorkerId;
  readonly version: number;
  readonly contract_id: ContractId;
  readonly from_month: Month;
  readonly to_month: Month;
  readonly assessed_on: Day;
  readonly sector_scale: string | null;
  readonly amend_by: Day | null;
  readonly findings: number;
}

/** A finding; `opened_by` and `closed_by` are versions of the dossier. */
export interface FindingRow {
  readonly contract_id: ContractId;
  readonly month: Month;
  readonly code: string;
  readonly worker_id: WorkerId;
  readonly due: Cents;
  readonly agreed: Cents;
  readonly paid: Cents;
  readonly shortfall: Cents;
  readonly scale_version: string | null;
  readonly opened_on: Day;
  readonly opened_by: number;
  readonly amend_by: Day | null;
  readonly closed_on: Day | null;
  readonly closed_by: number | null;
  readonly closed_how: 'assessment' | 'evidence' | null;
  readonly evidence: string | null;
}
