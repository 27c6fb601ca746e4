import type { Cents, ContractId, Day, EmployerId, LabourCategory, MissionId, Month, WorkerId } from '@protocol-registry/domain';
import type { Named } from './page.ts';

/**
 * Which contracts a list shows: all, those that run today, those below scale, those whose scale is not known, those never assessed.
 *
 * @example
 * ```ts
 * import { CONTRACT_STANDINGS } from '@protocol-registry/registry';
 *
 * CONTRACT_STANDINGS[0] // => 'all'
 * ```
 */
export const CONTRACT_STANDINGS = ['all', 'running', 'below_scale', 'unknown', 'not_assessed'] as const;

/** Which contracts a list shows. */
export type ContractStanding = (typeof CONTRACT_STANDINGS)[number];

/** A question to the list of contracts; `text` is part of the worker's names, or a contract, file or note number; `employer` confines it to those of one employer. */
export interface ContractQuery {
  readonly text: string;
  readonly employer?: EmployerId | null;
  readonly standing: ContractStanding;
  readonly today: Day;
  readonly page: number;
}

/** A contract in a list: its latest terms, when it was last assessed, and what is open. Amounts are gross cents a month. */
export interface ContractLine {
  readonly id: ContractId;
  readonly worker: Named<WorkerId>;
  readonly employer: Named<EmployerId>;
  readonly mission: Named<MissionId>;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly labourCategory: LabourCategory;
  readonly weeklyHours: number;
  readonly grossMonthly: Cents;
  readonly currency: string;
  readonly assessedOn: Day | null;
  readonly openFindings: number;
  readonly openShortfall: Cents;
}

/**
 * Which findings a list shows.
 *
 * @example
 * ```ts
 * import { FINDING_STATES } from '@protocol-registry/registry';
 *
 * FINDING_STATES // => ['open', 'closed', 'all']
 * ```
 */
export const FINDING_STATES = ['open', 'closed', 'all'] as const;

/** Which findings a list shows. */
export type FindingState = (typeof FINDING_STATES)[number];

/** A question to the list of findings: by state, by code where one is named, by contract where one is named; `text` is part of the worker's names, or a file or contract number. */
export interface FindingQuery {
  readonly text?: string;
  readonly state: FindingState;
  readonly code: string | null;
  readonly contract: ContractId | null;
  readonly page: number;
}

/** A finding in a list. */
export interface FindingLine {
  readonly contract: ContractId;
  readonly worker: Named<WorkerId>;
  readonly mission: Named<MissionId>;
  readonly month: Month;
  readonly code: string;
  readonly due: Cents;
  readonly agreed: Cents;
  readonly paid: Cents;
  readonly shortfall: Cents;
  readonly scaleVersion: string | null;
  readonly openedOn: Day;
  readonly amendBy: Day | null;
  readonly closedOn: Day | null;
  readonly evidence: string | null;
}

/** How many findings there are of each code in a state. */
export interface FindingCount {
  readonly code: string;
  readonly findings: number;
  readonly contracts: number;
  readonly shortfall: Cents;
}
