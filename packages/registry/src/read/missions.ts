import type { Day, EmployerId, MissionId, Posting, Rank } from '@protocol-registry/domain';
import type { Named } from './page.ts';

/** A question to the list of missions: part of the name or of the sending State, or an identifier; empty for all. */
export interface MissionQuery {
  readonly text: string;
  readonly page: number;
}

/** A mission in a list, with how many employers and workers it has and how many findings are open. */
export interface MissionLine {
  readonly id: MissionId;
  readonly name: string;
  readonly sendingState: string;
  readonly accreditedOn: Day;
  readonly endedOn: Day | null;
  readonly employers: number;
  readonly workers: number;
  readonly openFindings: number;
}

/** A question to the list of employers: part of names, or an identifier; of one mission where it is named. */
export interface EmployerQuery {
  readonly text: string;
  readonly mission: MissionId | null;
  readonly page: number;
}

/** An employer in a list, with how many workers have a contract that runs. */
export interface EmployerLine {
  readonly id: EmployerId;
  readonly familyName: string;
  readonly givenNames: string;
  readonly rank: Rank;
  readonly mission: Named<MissionId>;
  readonly posting: Posting;
  readonly workers: number;
}
