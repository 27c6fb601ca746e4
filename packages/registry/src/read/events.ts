import type { Day, EventId, WorkerId } from '@protocol-registry/domain';
import type { Named } from './page.ts';

/** An information event in a list, with how many were invited and how many came. */
export interface EventLine {
  readonly id: EventId;
  readonly on: Day;
  readonly place: string;
  readonly languages: readonly string[];
  readonly invited: number;
  readonly attended: number;
}

/** A worker who was invited to an information event; `attended` is null until that is on record. */
export interface InvitedWorker {
  readonly worker: Named<WorkerId>;
  readonly attended: boolean | null;
}
