import type {
  ApplicationId,
  CardNumber,
  Cents,
  ContractId,
  Day,
  EmployerId,
  EventId,
  InterviewId,
  MissionId,
  OfficerId,
  Posting,
  WorkerId,
} from '@protocol-registry/domain';
import type { Contract, Payment, SectorTable } from '@protocol-registry/pay';
import { Context, type Effect } from 'effect';
import type { RegistryFailure } from '../failure.ts';
import type { RecordedAct } from '../journal/journal.ts';
import type { PayCandidate } from '../scale/below.ts';
import type { ApplicationLine, ApplicationQuery, ApplicationStage } from './applications.ts';
import type { ContractLine, ContractQuery, ContractStanding, FindingCount, FindingLine, FindingQuery, FindingState } from './contracts.ts';
import type { CardCount, CoverageRows, ReportPeriod } from './coverage.ts';
import type { WorkerDates } from './dates.ts';
import type { Employment } from './employments.ts';
import type { EventLine, InvitedWorker } from './events.ts';
import type { DueInterview, InterviewLine, InterviewQuery } from './interviews.ts';
import type { EmployerLine, EmployerQuery, MissionLine, MissionQuery } from './missions.ts';
import type { Named, Page } from './page.ts';
import type { TodayBoard } from './today.ts';
import type { WorkerLine, WorkerQuery, WorkerStanding } from './workers.ts';
import type { YearlyRows, YearPeriod } from './yearly.ts';

/** An answer from the read tables. */
export type Read<A> = Effect.Effect<A, RegistryFailure>;

/** An employer as a dossier shows it: who, of which mission, and for how long. */
export interface EmployerCard extends Named<EmployerId> {
  readonly mission: Named<MissionId>;
  readonly posting: Posting;
}

/** An act of the journal with the name of who acted; without its position, whose gaps would tell of acts that not everybody may know of. */
export interface JournalLine extends Omit<RecordedAct, 'position'> {
  readonly actorName: string;
}

/** A question to the journal: of one stream, of one actor, of one kind of act, where they are named; the newest first. Acts of protected streams are left out. */
export interface JournalQuery {
  readonly stream: string | null;
  readonly actor: string | null;
  readonly kind: string | null;
  readonly page: number;
}

/** A contract to assess with its dossier's version and its payments. */
export interface AssessableContract {
  readonly worker: WorkerId;
  readonly version: number;
  readonly contract: Contract;
  readonly payments: readonly Payment[];
}

/** A contract and whose dossier it lies in. */
export interface ContractOwner {
  readonly contract: ContractId;
  readonly worker: WorkerId;
}

/**
 * What the register's lists answer. Each is at most two statements, the board at most four, what a report is computed from at most five.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { ReadModel } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const number = Effect.flatMap(ReadModel, ({ nextNumber }) => nextNumber('worker'));
 * await Effect.runPromise(Effect.provide(number, openRegister('sqlite::memory:'))) // => 'W-1'
 * ```
 */
export interface ReadModel {
  readonly today: (today: Day) => Read<TodayBoard>;
  readonly workers: (query: WorkerQuery) => Read<Page<WorkerLine>>;
  /** How many workers, contracts and applications of a question are of each standing. */
  readonly workerCounts: (query: Pick<WorkerQuery, 'mission' | 'text' | 'today'>) => Read<ReadonlyMap<WorkerStanding, number>>;
  readonly missions: (query: MissionQuery) => Read<Page<MissionLine>>;
  readonly employers: (query: EmployerQuery) => Read<Page<EmployerLine>>;
  readonly applications: (query: ApplicationQuery) => Read<Page<ApplicationLine>>;
  readonly applicationCounts: (query: Pick<ApplicationQuery, 'text' | 'today'>) => Read<ReadonlyMap<ApplicationStage, number>>;
  readonly interviews: (query: InterviewQuery) => Read<readonly InterviewLine[]>;
  readonly dueInterviews: (today: Day) => Read<readonly DueInterview[]>;
  /** The information events, the latest first. */
  readonly events: Read<readonly EventLine[]>;
  /** Who was invited to an information event, by name. */
  readonly invited: (event: EventId) => Read<readonly InvitedWorker[]>;
  /** Whose card counts on a day and who was not invited to an information event. */
  readonly uninvited: (event: EventId, today: Day) => Read<readonly WorkerId[]>;
  readonly contracts: (query: ContractQuery) => Read<Page<ContractLine>>;
  readonly contractCounts: (query: Pick<ContractQuery, 'employer' | 'text' | 'today'>) => Read<ReadonlyMap<ContractStanding, number>>;
  readonly findings: (query: FindingQuery) => Read<Page<FindingLine>>;
  readonly findingCounts: (state: FindingState) => Read<readonly FindingCount[]>;
  readonly journal: (query: JournalQuery) => Read<Page<JournalLine>>;
  /** All missions, and all employers, for forms that choose one; by name. */
  readonly missionChoices: Read<readonly Named<MissionId>[]>;
  readonly employerChoices: Read<readonly EmployerCard[]>;
  readonly employerCards: (ids: readonly EmployerId[]) => Read<ReadonlyMap<EmployerId, EmployerCard>>;
  readonly workerNames: (ids: readonly string[]) => Read<ReadonlyMap<WorkerId, string>>;
  /** Every contract as patterns count it. */
  readonly employments: Read<readonly Employment[]>;
  readonly officerNames: Read<ReadonlyMap<OfficerId, string>>;
  /** Whose application it is, and of which mission the employer is, null where that is not known; null where none has that number. */
  readonly applicantOf: (id: ApplicationId) => Read<{ readonly worker: WorkerId; readonly mission: MissionId | null } | null>;
  /** In whose dossier something lies; null where nothing has that number. */
  readonly workerOfApplication: (id: ApplicationId) => Read<WorkerId | null>;
  readonly workerOfInterview: (id: InterviewId) => Read<WorkerId | null>;
  readonly workerOfContract: (id: ContractId) => Read<WorkerId | null>;
  readonly workerOfCard: (number: CardNumber) => Read<WorkerId | null>;
  /** The dates of a worker that hide their reason, as they stand on a day. */
  readonly workerDates: (worker: WorkerId, on: Day) => Read<WorkerDates>;
  /** Contracts with a day from `from` to `to`, in pages by contract number, for the assessment; `after` is the last number seen. */
  readonly assessable: (scope: {
    readonly from: Day;
    readonly to: Day;
    readonly contract: ContractId | null;
    readonly after: ContractId | null;
    readonly limit: number;
  }) => Read<readonly AssessableContract[]>;
  /** Every contract, or the one named, in pages by contract number; `after` is the last number seen. */
  readonly contractOwners: (scope: {
    readonly contract: ContractId | null;
    readonly after: ContractId | null;
    readonly limit: number;
  }) => Read<readonly ContractOwner[]>;
  /** Terms with a day from `from` to `to` whose pay for a week of 38 hours is below an amount: candidates, found through an index, for an exact test. */
  readonly payCandidates: (scope: { readonly below: Cents; readonly from: Day; readonly to: Day }) => Read<readonly PayCandidate[]>;
  /** The cards decided in a period, counted by month, mission, what was asked for and what they rest on. */
  readonly issuedCards: (period: ReportPeriod) => Read<readonly CardCount[]>;
  /** What the report on the coverage of cards by interviews is computed from. */
  readonly coverage: (period: ReportPeriod) => Read<CoverageRows>;
  /** What the rapporteur's figures of a year are computed from. */
  readonly yearly: (period: YearPeriod) => Read<YearlyRows>;
  /** The acts on the pay scales and on the health index, stream by stream. */
  readonly scaleActs: Read<readonly RecordedAct[]>;
  /** The sector's scale that was loaded last, null where none was. */
  readonly sectorTable: Read<SectorTable | null>;
  /** The next free number for something new: `mission` M-1, `employer` E-1, `worker` W-1, `contract` C-1, `application` A-1, `interview` I-1, `officer` O-1, `room` R-1, `interpreter` T-1, `event` V-1, `allegation` G-1. A number is given once. */
  readonly nextNumber: (
    of:
      | 'mission'
      | 'employer'
      | 'worker'
      | 'contract'
      | 'application'
      | 'interview'
      | 'officer'
      | 'room'
      | 'interpreter'
      | 'event'
      | 'allegation',
  ) => Read<string>;
}

/** The port to the register's lists. */
export const ReadModel: Context.Service<ReadModel, ReadModel> = Context.Service<ReadModel>('registry/ReadModel');
