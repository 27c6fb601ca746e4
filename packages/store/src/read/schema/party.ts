import type { Day, EmployerId, MissionId, Rank } from '@protocol-registry/domain';

/** A mission. `name_key` and `state_key` are its name and sending State folded for sorting and finding. */
export interface MissionRow {
  readonly id: MissionId;
  readonly name: string;
  readonly sending_state: string;
  readonly accredited_on: Day;
  readonly ended_on: Day | null;
  readonly name_key: string;
  readonly state_key: string;
  readonly version: number;
}

/** An employer. `name_key` is the family name and the given names folded. */
export interface EmployerRow {
  readonly id: EmployerId;
  readonly mission_id: MissionId;
  readonly family_name: string;
  readonly given_names: string;
  readonly rank: Rank;
  readonly posting_from: Day;
  readonly posting_to: Day | null;
  readonly name_key: string;
  readonly version: number;
}
