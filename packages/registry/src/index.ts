export { type Actor, actorOf } from './access/actor.ts';
export { Credentials, SHORTEST_PASSWORD } from './access/credentials.ts';
export { PERMISSIONS, type Permission, permissionsOf } from './access/permission.ts';
export { decide, type Facts } from './command/decide.ts';
export { employerNamed, missionNamed } from './command/named.ts';
export { type Outcome, perform, performAll, type Request, rehearseAll } from './command/perform.ts';
export { type CommandRule, commandRules } from './command/rule.ts';
export { HEALTH_INDEX, OFFICE } from './command/streams.ts';
export { dayAt, endOfDay, today } from './day.ts';
export { type Draft, DraftConflict, type DraftOf, Drafts } from './draft/drafts.ts';
export { type FailureReason, failure, journalFailure, type RegistryFailure } from './failure.ts';
export { type ContractsFile, importContracts } from './import/contracts.ts';
export type { ImportMode, ImportReport } from './import/import.ts';
export { importPayments, type PaymentsFile } from './import/payments.ts';
export { interviewers, officeHours } from './interview/hours.ts';
export { type ConfirmedInterview, confirmInterviews, proposeInterviews } from './interview/plan.ts';
export type { Proposal, ProposedInterview, UnplannedInterview } from './interview/proposal.ts';
export {
  type Batch,
  Conflict,
  type Head,
  Journal,
  type JournalAct,
  type JournalOf,
  type RecordedAct,
  type Recording,
  StoreFailure,
  type Stream,
  type StreamVersion,
  Taken,
} from './journal/journal.ts';
export { type AssessmentRun, type AssessmentScope, assessmentOf, assessPay } from './pay/assess.ts';
export { type AuditedContract, auditRegister, type RegisterAudit, type RegisterScope } from './pay/audit.ts';
export { payContract, payTerms } from './pay/contract.ts';
export { type LoadedScale, ratesOf } from './pay/rates.ts';
export { readVerdict } from './pay/read-verdict.ts';
export {
  type ExplainedFinding,
  type PayVerdict,
  VERDICT_OUTCOMES,
  type Verdict,
  type VerdictOutcome,
  type VerdictQuestion,
} from './pay/verdict.ts';
export { Chances } from './protected/chance.ts';
export { MINISTRY, openFile, type Reading } from './protected/open.ts';
export { type FileOutline, Outlines, openOutlines, type SpanningReading } from './protected/outlines.ts';
export { type Pattern, type PatternBy, patternsOf } from './protected/patterns.ts';
export { withStatements } from './protected/statement.ts';
export {
  APPLICATION_STAGES,
  type ApplicationLine,
  type ApplicationQuery,
  type ApplicationStage,
  type InterviewStanding,
} from './read/applications.ts';
export {
  CONTRACT_STANDINGS,
  type ContractLine,
  type ContractQuery,
  type ContractStanding,
  FINDING_STATES,
  type FindingCount,
  type FindingLine,
  type FindingQuery,
  type FindingState,
} from './read/contracts.ts';
export type {
  CardCount,
  ClashingInterview,
  CoverageRows,
  InterviewCount,
  OfficerClash,
  OverrideLine,
  ReportPeriod,
  WaitCount,
} from './read/coverage.ts';
export type { WorkerDates } from './read/dates.ts';
export type { Employment } from './read/employments.ts';
export type { EventLine, InvitedWorker } from './read/events.ts';
export type { DueInterview, InterviewLine, InterviewQuery, InterviewResult } from './read/interviews.ts';
export type { EmployerLine, EmployerQuery, MissionLine, MissionQuery } from './read/missions.ts';
export { type Named, PAGE_SIZE, type Page } from './read/page.ts';
export {
  type AssessableContract,
  type ContractOwner,
  type EmployerCard,
  type JournalLine,
  type JournalQuery,
  type Read,
  ReadModel,
} from './read/read-model.ts';
export { permitted, readDossier, readEmployer, readMission, readOffice, type StreamRead } from './read/stream.ts';
export { type BelowScale, BOARD_SIZE, type ExpiringCard, type ExpiringCounts, type Overdue, type TodayBoard } from './read/today.ts';
export { WORKER_STANDINGS, type WorkerLine, type WorkerQuery, type WorkerStanding } from './read/workers.ts';
export type {
  CurrentWorker,
  UnpaidContract,
  WorkerCards,
  WorkerInterviews,
  WorkerOverride,
  YearlyRows,
  YearPeriod,
} from './read/yearly.ts';
export { publishedAmount } from './report/amount.ts';
export {
  type CardCoverage,
  type Coverage,
  type CoverageFigures,
  type CoverageQuestion,
  coverageRate,
  type MissionCoverage,
  type MonthCoverage,
  readCoverage,
  readMonthCoverage,
  type UnmetCount,
} from './report/coverage.ts';
export { type RapporteurReport, type RapporteurTable, type RapporteurTableKey, readRapporteur } from './report/rapporteur.ts';
export { RAPPORTEUR_TABLES, type RowKind, type TableDefinition } from './report/rapporteur-tables.ts';
export {
  type Figure,
  type FigureRow,
  type FigureTable,
  LEAST_PUBLISHED,
  type PublishedRow,
  type PublishedTable,
  suppress,
} from './report/suppress.ts';
export { type Contribution, OTHER_ROWS, publishedTally } from './report/tally.ts';
export { type Waiting, waitingOf } from './report/waiting.ts';
export { type AdoptionRequest, type AdoptionRun, adoptVersion } from './scale/adopt.ts';
export {
  type BelowOfMission,
  type BelowVersion,
  type PayCandidate,
  previewVersion,
  type StatedVersion,
  type VersionPreview,
} from './scale/below.ts';
export { readScaleBook, type ScaleBook, type ScaleRead, scaleIn } from './scale/book.ts';
export { dueOn } from './scale/due.ts';
export { heldScale } from './scale/held.ts';
export { proposeVersion, type ScaleRequest } from './scale/propose.ts';
export {
  compareIndex,
  type DifferingValue,
  type IndexComparison,
  type IndexFile,
  indexValues,
  type MissingMonth,
  recordIndex,
} from './scale/record-index.ts';
export { heldFigures, seriesKnown } from './scale/series.ts';
export { readScaleUpdates, type ScaleUpdate } from './scale/updates.ts';
export { evolve, foldStream, initialState, readAct, type States, type StreamState, type WrittenAct, writeAct } from './state.ts';
