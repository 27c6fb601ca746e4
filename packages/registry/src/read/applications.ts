import type {
  ApplicationId,
  ApplicationKind,
  ApplicationStatus,
  CardCategory,
  ContractId,
  Day,
  EmployerId,
  MissionId,
  NoteVerbale,
  WorkerId,
} from '@protocol-registry/domain';
import type { Named } from './page.ts';

/**
 * Which applications a list shows.
 *
 * @example
 * ```ts
 * import { APPLICATION_STAGES } from '@protocol-registry/registry';
 *
 * APPLICATION_STAGES[0] // => 'open'
 * ```
 */
export const APPLICATION_STAGES = ['open', 'to_schedule', 'to_hold', 'to_assess', 'to_decide', 'ended', 'overridden', 'all'] as const;

/** Which applications a list shows: by what they wait for, or all open, ended, overridden or altogether. */
export type ApplicationStage = (typeof APPLICATION_STAGES)[number];

/** A question to the list of applications; `text` is part of the worker's names, or an application, file or note number. */
export interface ApplicationQuery {
  readonly text: string;
  readonly stage: ApplicationStage;
  readonly today: Day;
  readonly page: number;
}

/** What the interview of an application has come to: none yet, one scheduled, a valid one that still counts, or one that is too old or did not count. */
export type InterviewStanding = 'none' | 'scheduled' | 'valid' | 'invalid';

/** An application in a list. `interviewBy` is the day by which its interview should be held; `overriddenOn` that of the override of the gate. */
export interface ApplicationLine {
  readonly id: ApplicationId;
  readonly worker: Named<WorkerId>;
  readonly kind: ApplicationKind;
  readonly cardCategory: CardCategory;
  readonly contract: ContractId;
  readonly employer: Named<EmployerId>;
  readonly mission: Named<MissionId>;
  readonly lodgedOn: Day;
  readonly noteVerbale: NoteVerbale;
  readonly status: ApplicationStatus;
  readonly endedOn: Day | null;
  readonly interview: InterviewStanding;
  readonly interviewBy: Day;
  readonly overriddenOn: Day | null;
  readonly isAssessed: boolean;
}
