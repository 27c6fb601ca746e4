import type { Day } from '@protocol-registry/domain';
import type { EmployerCard, WorkerDates } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { ContractRead } from './read.ts';

/** What the sections of a contract's page are made from. */
export interface ContractParts {
  readonly view: View;
  readonly read: ContractRead;
  readonly employer: EmployerCard | null;
  readonly dates: WorkerDates;
  readonly today: Day;
}
