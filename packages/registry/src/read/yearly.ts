import type { ApplicationKind, Cents, ContractId, MissionId, WorkerId } from '@protocol-registry/domain';
import type { ReportPeriod } from './coverage.ts';

/** A year and the day through which it is known: its last day, or today where that comes first. */
export interface YearPeriod extends ReportPeriod {
  readonly year: number;
}

/** A worker with a card that counted on the last day: of which mission, and of which nationality. */
export interface CurrentWorker {
  readonly worker: WorkerId;
  readonly mission: MissionId;
  readonly nationality: string;
}

/** Cards of a worker that were decided in the year. */
export interface WorkerCards {
  readonly worker: WorkerId;
  readonly mission: MissionId;
  readonly kind: ApplicationKind;
  readonly basis: 'interview' | 'override';
  readonly cards: number;
}

/** Interviews of a worker that were held in the year, or to which the worker did not come. */
export interface WorkerInterviews {
  readonly worker: WorkerId;
  readonly mission: MissionId;
  readonly result: 'valid' | 'invalid' | 'missed';
  readonly interviews: number;
}

/** An override that was decided in the year, and whether it was withdrawn. */
export interface WorkerOverride {
  readonly worker: WorkerId;
  readonly isWithdrawn: boolean;
}

/** A contract with pay findings that nothing had closed by the last day: whether it was below scale, whether a payment of the year was missing, and what was lacking in all. */
export interface UnpaidContract {
  readonly contract: ContractId;
  readonly worker: WorkerId;
  readonly mission: MissionId;
  readonly isBelowScale: boolean;
  readonly isMissingPayment: boolean;
  readonly arrears: Cents;
}

/** What the rapporteur's figures are computed from, worker by worker. */
export interface YearlyRows {
  readonly workers: readonly CurrentWorker[];
  readonly cards: readonly WorkerCards[];
  readonly interviews: readonly WorkerInterviews[];
  readonly overrides: readonly WorkerOverride[];
  readonly contracts: readonly UnpaidContract[];
}
