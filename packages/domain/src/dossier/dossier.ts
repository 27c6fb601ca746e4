import type { Application } from '../application/application.ts';
import type { Finding, RecordedAssessment } from '../assessment/assessment.ts';
import type { Card, GateOverride } from '../card/card.ts';
import type { RegisteredContract } from '../contract/contract.ts';
import type { RecordedPayment } from '../contract/payment.ts';
import type { Day } from '../day.ts';
import type { ApplicationId, CardNumber, ContractId, EventId, InterviewId } from '../identifier.ts';
import type { Interview } from '../interview/interview.ts';
import type { RecordedLetter } from '../letter/letter.ts';
import type { RecordedNoShowLetter, RecordedStep } from '../no-show/no-show.ts';
import type { RecordedVisaInterview } from '../visa-interview/visa-interview.ts';
import type { Worker } from '../worker/worker.ts';

/**
 * A worker's dossier as its acts left it: who the worker is, and everything that was done. Maps and lists stand in the order of the acts;
 * findings are named by `findingKey`. `version` is that of the last act.
 */
export interface Dossier {
  readonly version: number;
  readonly worker: Worker;
  readonly contracts: ReadonlyMap<ContractId, RegisteredContract>;
  readonly payments: readonly RecordedPayment[];
  readonly applications: ReadonlyMap<ApplicationId, Application>;
  readonly interviews: ReadonlyMap<InterviewId, Interview>;
  readonly overrides: ReadonlyMap<ApplicationId, GateOverride>;
  readonly assessments: readonly RecordedAssessment[];
  readonly findings: ReadonlyMap<string, Finding>;
  readonly cards: ReadonlyMap<CardNumber, Card>;
  readonly letters: readonly RecordedLetter[];
  readonly visaInterviews: readonly RecordedVisaInterview[];
  /** The information events to which the worker was invited: whether the worker came, null until that is on record. */
  readonly events: ReadonlyMap<EventId, boolean | null>;
  readonly noShowSteps: readonly RecordedStep[];
  readonly noShowLetters: readonly RecordedNoShowLetter[];
  /** Since when nobody can reach the worker, null where that is not so. */
  readonly unreachableSince: Day | null;
}
