import type { ApplicationId, CardNumber, Day, EmployerId, MissionId, WorkerId } from '@protocol-registry/domain';
import type { Named } from './page.ts';

/**
 * Which workers a list shows: all, those whose card counts today, those whose card ends within 90 days, those whose last card has ended and was not handed back,
 * those with an open application, those with an open finding of pay below scale.
 *
 * @example
 * ```ts
 * import { WORKER_STANDINGS } from '@protocol-registry/registry';
 *
 * WORKER_STANDINGS[0] // => 'all'
 * ```
 */
export const WORKER_STANDINGS = ['all', 'current', 'expiring', 'expired', 'applying', 'below_scale'] as const;

/** Which workers a list shows. */
export type WorkerStanding = (typeof WORKER_STANDINGS)[number];

/**
 * A question to the list of workers. `text` is part of names in any order, with or without diacritics, or a file, card, contract or note number; empty for all.
 * `mission` confines it to those whose latest contract is with an employer of that mission. `today` is the day that standings are judged on.
 */
export interface WorkerQuery {
  readonly text: string;
  readonly mission?: MissionId | null;
  readonly standing: WorkerStanding;
  readonly today: Day;
  readonly page: number;
}

/** A worker in a list: who it is, the employer and mission of the latest contract, the latest card, and what is open. */
export interface WorkerLine {
  readonly id: WorkerId;
  readonly familyName: string;
  readonly givenNames: string;
  readonly bornOn: Day;
  readonly nationality: string;
  readonly employer: Named<EmployerId> | null;
  readonly mission: Named<MissionId> | null;
  readonly card: { readonly number: CardNumber; readonly validFrom: Day; readonly validTo: Day; readonly returnedOn: Day | null } | null;
  readonly openApplication: ApplicationId | null;
  readonly openFindings: number;
}
