import type { Cents, Day, EmployerId, MissionId, WorkerId } from '@protocol-registry/domain';
import type { Named } from './page.ts';

/** A contract as patterns count it: who employed whom, from when to when, what is open of findings, and how many interviews for its applications were missed. */
export interface Employment {
  readonly employer: Named<EmployerId>;
  readonly mission: Named<MissionId>;
  readonly worker: WorkerId;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly openShortfall: Cents;
  readonly missed: number;
}
