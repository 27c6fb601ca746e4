import type { ApplicationActs } from '../application/application.ts';
import type { AssessmentActs } from '../assessment/assessment.ts';
import type { CardActs } from '../card/card.ts';
import type { ContractActs } from '../contract/contract.ts';
import type { PaymentActs } from '../contract/payment.ts';
import type { EmployerActs } from '../employer/employer.ts';
import type { AttendanceActs } from '../event/event.ts';
import type { HealthIndexActs } from '../health-index/health-index.ts';
import type { InterviewActs } from '../interview/interview.ts';
import type { LetterActs } from '../letter/letter.ts';
import type { MissionActs } from '../mission/mission.ts';
import type { NoShowActs } from '../no-show/no-show.ts';
import type { OfficeActs } from '../office/office.ts';
import type { ProtectedActs } from '../protected-file/protected-file.ts';
import type { ScaleActs } from '../scale/scale.ts';
import type { VisaInterviewActs } from '../visa-interview/visa-interview.ts';
import type { WorkerActs } from '../worker/worker.ts';

/** The acts of a worker's dossier, by kind. */
export interface DossierActs
  extends WorkerActs,
    ContractActs,
    PaymentActs,
    ApplicationActs,
    InterviewActs,
    AssessmentActs,
    CardActs,
    LetterActs,
    NoShowActs,
    VisaInterviewActs,
    AttendanceActs {}

/** Every act of the register, by kind: what a person did. */
export interface Acts extends MissionActs, EmployerActs, DossierActs, OfficeActs, ScaleActs, HealthIndexActs, ProtectedActs {}

/** The kind of an act. */
export type ActKind = keyof Acts;

/** An act of one of some kinds: its kind and its content. */
export type ActOf<A> = { readonly [K in keyof A]: { readonly kind: K; readonly content: A[K] } }[keyof A];

/** An act of the register. */
export type Act = ActOf<Acts>;

/** An act of a worker's dossier. */
export type DossierAct = ActOf<DossierActs>;

/** What a stream of acts is about. */
export type StreamKind = 'mission' | 'employer' | 'worker' | 'office' | 'scale' | 'health-index' | 'protected';
