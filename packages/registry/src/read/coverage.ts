import type {
  ApplicationId,
  ApplicationKind,
  CardNumber,
  Condition,
  Day,
  InterviewId,
  Minute,
  MissionId,
  Month,
  OfficerId,
  RoomId,
  WorkerId,
} from '@protocol-registry/domain';
import type { Named } from './page.ts';

/** The days that a report is about, both included. */
export interface ReportPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** Cards that were decided in a month for a mission, by what was asked for and what they rest on. */
export interface CardCount {
  readonly month: Month;
  readonly mission: MissionId;
  readonly kind: ApplicationKind;
  readonly basis: 'interview' | 'override';
  readonly cards: number;
}

/** Interviews for applications that were held in a month, or to which the worker did not come, with the conditions that were not met. */
export interface InterviewCount {
  readonly month: Month;
  readonly mission: MissionId;
  readonly result: 'valid' | 'invalid' | 'missed';
  readonly unmet: readonly Condition[];
  readonly interviews: number;
}

/** Applications that waited so many days from their lodging, until the first interview that was held for them or until the decision. */
export interface WaitCount {
  readonly until: 'interview' | 'decision';
  readonly mission: MissionId;
  readonly days: number;
  readonly applications: number;
}

/** An override of the gate: who let which application pass without an interview, when, and why; and whether it was withdrawn, at which instant, by whom and why. */
export interface OverrideLine {
  readonly application: ApplicationId;
  readonly worker: Named<WorkerId>;
  readonly mission: Named<MissionId>;
  readonly decidedOn: Day;
  readonly decidedBy: Named;
  readonly reason: string;
  readonly card: CardNumber | null;
  readonly withdrawn: { readonly at: number; readonly by: Named; readonly reason: string } | null;
}

/** An interview as it was held, in a warning. */
export interface ClashingInterview {
  readonly id: InterviewId;
  readonly worker: Named<WorkerId>;
  readonly room: Named<RoomId>;
  readonly startsAt: Minute;
  readonly minutes: number;
}

/** Two interviews that one officer is recorded to have held at overlapping times. */
export interface OfficerClash {
  readonly officer: Named<OfficerId>;
  readonly first: ClashingInterview;
  readonly second: ClashingInterview;
}

/** What the report on coverage is computed from. */
export interface CoverageRows {
  readonly cards: readonly CardCount[];
  readonly interviews: readonly InterviewCount[];
  readonly waits: readonly WaitCount[];
  readonly overrides: readonly OverrideLine[];
  readonly clashes: readonly OfficerClash[];
}
