import type { ApplicationActs } from '../application/application.ts';
import type { AssessmentActs } from '../assessment/assessment.ts';
import type { CardActs } from '../card/card.ts';
import type { NewCard } from '../card/decide.ts';
import type { ContractActs } from '../contract/contract.ts';
import type { PaymentActs } from '../contract/payment.ts';
import type { Day } from '../day.ts';
import type { EmployerActs } from '../employer/employer.ts';
import type { AttendanceActs, EventActs } from '../event/event.ts';
import type { HealthIndexActs } from '../health-index/health-index.ts';
import type { InterpreterActs } from '../interpreter/interpreter.ts';
import type { InterviewActs } from '../interview/interview.ts';
import type { LetterActs } from '../letter/letter.ts';
import type { LevelDecision } from '../level/level.ts';
import type { MissionActs } from '../mission/mission.ts';
import type { NoShowActs } from '../no-show/no-show.ts';
import type { OfficeActs } from '../office/office.ts';
import type { ProtectedActs } from '../protected-file/protected-file.ts';
import type { ReferralMade } from '../referral/referral.ts';
import type { ScaleActs, ScaleProposal } from '../scale/scale.ts';
import type { VisaInterviewActs } from '../visa-interview/visa-interview.ts';
import type { WorkerActs } from '../worker/worker.ts';

/** What may be asked for a mission, by kind. */
export interface MissionCommands {
  readonly 'mission.register': MissionActs['mission.registered'];
  readonly 'mission.correct': MissionActs['mission.corrected'];
  readonly 'mission.end-accreditation': MissionActs['mission.accreditation-ended'];
  readonly 'mission.correct-accreditation': MissionActs['mission.accreditation-corrected'];
}

/** What may be asked for an employer, by kind. */
export interface EmployerCommands {
  readonly 'employer.register': EmployerActs['employer.registered'];
  readonly 'employer.correct': EmployerActs['employer.corrected'];
  readonly 'employer.change-posting': EmployerActs['employer.posting-changed'];
  readonly 'employer.change-immunity': EmployerActs['employer.immunity-changed'];
}

/** What may be asked for a worker's dossier, by kind. A card is asked for by its number and first day; what it rests on and how long it is valid is decided. */
export interface DossierCommands {
  readonly 'worker.register': WorkerActs['worker.registered'];
  readonly 'worker.correct': WorkerActs['worker.corrected'];
  readonly 'worker.record-preference': WorkerActs['worker.preference-recorded'];
  readonly 'contract.register': ContractActs['contract.registered'];
  readonly 'contract.correct': ContractActs['contract.corrected'];
  readonly 'contract.agree-terms': ContractActs['contract.terms-agreed'];
  readonly 'contract.correct-terms': ContractActs['contract.terms-corrected'];
  readonly 'contract.end': ContractActs['contract.ended'];
  readonly 'payment.record': PaymentActs['payment.recorded'];
  readonly 'payment.correct': PaymentActs['payment.corrected'];
  readonly 'application.lodge': ApplicationActs['application.lodged'];
  readonly 'application.correct': ApplicationActs['application.corrected'];
  readonly 'application.withdraw': ApplicationActs['application.withdrawn'];
  readonly 'application.refuse': ApplicationActs['application.refused'];
  readonly 'interview.schedule': InterviewActs['interview.scheduled'];
  readonly 'interview.hold': InterviewActs['interview.held'];
  readonly 'interview.miss': InterviewActs['interview.missed'];
  readonly 'interview.correct-miss': InterviewActs['interview.miss-corrected'];
  readonly 'interview.cancel': InterviewActs['interview.cancelled'];
  readonly 'interview.correct': InterviewActs['interview.corrected'];
  readonly 'visa-interview.record': VisaInterviewActs['visa-interview.recorded'];
  readonly 'visa-interview.correct': VisaInterviewActs['visa-interview.corrected'];
  readonly 'event.invite': AttendanceActs['event.invited'];
  readonly 'event.record-attendance': AttendanceActs['event.attendance-recorded'];
  readonly 'pay.assess': AssessmentActs['pay.assessed'];
  readonly 'finding.close': AssessmentActs['finding.closed'];
  readonly 'gate.override': CardActs['gate.overridden'];
  readonly 'gate.withdraw-override': CardActs['gate.override-withdrawn'];
  readonly 'card.issue': NewCard;
  readonly 'card.collect': CardActs['card.collected'];
  readonly 'card.return': CardActs['card.returned'];
  readonly 'card.correct': CardActs['card.corrected'];
  readonly 'card.correct-collection': CardActs['card.collection-corrected'];
  readonly 'card.correct-return': CardActs['card.return-corrected'];
  readonly 'letter.prepare': LetterActs['letter.prepared'];
  readonly 'no-show.take-step': NoShowActs['no-show.step-taken'];
  readonly 'no-show.correct-step': NoShowActs['no-show.step-corrected'];
  readonly 'no-show-letter.prepare': NoShowActs['no-show-letter.prepared'];
  readonly 'worker.record-unreachable': NoShowActs['worker.unreachable-recorded'];
  readonly 'worker.record-reached': NoShowActs['worker.reached'];
}

/** What may be asked for the register of interpreters, by kind. */
export interface InterpreterCommands {
  readonly 'interpreter.register': InterpreterActs['interpreter.registered'];
  readonly 'interpreter.correct': InterpreterActs['interpreter.corrected'];
  readonly 'interpreter.leave': InterpreterActs['interpreter.left'];
}

/** What may be asked for information events, by kind. */
export interface EventCommands {
  readonly 'event.announce': EventActs['event.announced'];
  readonly 'event.correct': EventActs['event.corrected'];
}

/** What may be asked for the office, by kind. */
export interface OfficeCommands extends InterpreterCommands, EventCommands {
  readonly 'officer.engage': OfficeActs['officer.engaged'];
  readonly 'officer.correct': OfficeActs['officer.corrected'];
  readonly 'officer.leave': OfficeActs['officer.left'];
  readonly 'officer.record-absence': OfficeActs['officer.absent'];
  readonly 'room.open': OfficeActs['room.opened'];
  readonly 'room.close': OfficeActs['room.closed'];
  readonly 'hours.set': OfficeActs['hours.set'];
}

/** What may be asked for a scale, by kind. A version is proposed as it was published; who proposes, the day and the computed amounts are added by the decision. */
export interface ScaleCommands {
  readonly 'sector-scale.load': ScaleActs['sector-scale.loaded'];
  readonly 'scale.open': ScaleActs['scale.opened'];
  readonly 'scale.propose': Omit<ScaleProposal, 'computed' | 'proposedBy' | 'proposedOn'>;
  readonly 'scale.withdraw-proposal': ScaleActs['scale.proposal-withdrawn'];
  readonly 'scale.adopt': { readonly proposal: number; readonly amendBy: Day | null };
}

/** What may be asked for the health index, by kind. */
export interface HealthIndexCommands {
  readonly 'index.publish': HealthIndexActs['index.published'];
  readonly 'index.revise': HealthIndexActs['index.revised'];
  readonly 'index.change-base': HealthIndexActs['index.base-changed'];
}

/**
 * What may be asked for a protected file, by kind. What an interview brings by chance, the level that the signs suggest and the day of the decision are added by the decision;
 * a report under an official's duty is asked for apart from a referral.
 */
export interface ProtectedCommands {
  readonly 'interview.record': Omit<ProtectedActs['interview.recorded'], 'heldOn' | 'neutral'>;
  readonly 'interview.amend': ProtectedActs['interview.amended'];
  readonly 'level.decide': Pick<LevelDecision, 'level' | 'signs' | 'reasons'>;
  readonly 'consent.record': ProtectedActs['consent.recorded'];
  readonly 'contact.record': ProtectedActs['contact.recorded'];
  readonly 'referral.make': ReferralMade & { readonly ground: 'danger' | 'consent' };
  readonly 'referral.report': ReferralMade & { readonly ground: 'legal_duty' };
  readonly 'referral.confirm-receipt': ProtectedActs['referral.received'];
  readonly 'referral.follow-up': ProtectedActs['referral.followed-up'];
  readonly 'follow-up.set': ProtectedActs['follow-up.set'];
  readonly 'letters.pause': ProtectedActs['letters.paused'];
  readonly 'letters.release': ProtectedActs['letters.released'];
  readonly 'settlement.agree': ProtectedActs['settlement.agreed'];
  readonly 'settlement.pay-arrears': ProtectedActs['settlement.arrears-paid'];
  readonly 'victim.confirm': ProtectedActs['victim.confirmed'];
  readonly 'victim.correct-confirmation': ProtectedActs['victim.confirmation-corrected'];
  readonly 'allegation.record': ProtectedActs['allegation.recorded'];
  readonly 'allegation.close': ProtectedActs['allegation.closed'];
  readonly 'file.read': ProtectedActs['file.read'];
}

/** Everything that may be asked of the register, by kind. */
export interface Commands
  extends MissionCommands,
    EmployerCommands,
    DossierCommands,
    OfficeCommands,
    ScaleCommands,
    HealthIndexCommands,
    ProtectedCommands {}

/** The kind of a command. */
export type CommandKind = keyof Commands;

/** A command of one of some kinds: its kind and its content. */
export type CommandOf<C> = { readonly [K in keyof C]: { readonly kind: K; readonly content: C[K] } }[keyof C];

/** A command to the register. */
export type Command = CommandOf<Commands>;

/** A command to a worker's dossier. */
export type DossierCommand = CommandOf<DossierCommands>;
