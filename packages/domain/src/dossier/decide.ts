import type { DossierActs } from '../act/act.ts';
import type { DossierCommand, DossierCommands } from '../act/command.ts';
import { correctApplication, lodgeApplication, refuseApplication, withdrawApplication } from '../application/decide.ts';
import { closeFinding, recordAssessment } from '../assessment/decide.ts';
import { collectCard, issueCard, overrideGate, returnCard } from '../card/decide.ts';
import { correctCard, correctCollection, correctReturn, withdrawOverride } from '../card/decide-correction.ts';
import { agreeTerms, correctContract, correctTerms, endContract, registerContract } from '../contract/decide.ts';
import { correctPayment, recordPayment } from '../contract/decide-payment.ts';
import type { Day } from '../day.ts';
import type { Employer } from '../employer/employer.ts';
import { inviteToEvent, recordAttendance } from '../event/decide.ts';
import { cancelInterview, correctInterview, holdInterview, scheduleInterview } from '../interview/decide.ts';
import { correctMiss, missInterview } from '../interview/decide-miss.ts';
import { prepareLetter } from '../letter/decide.ts';
import { correctStep, prepareNoShowLetter, recordReached, recordUnreachable, takeStep } from '../no-show/decide.ts';
import type { Office } from '../office/office.ts';
import type { Profile } from '../profile/profile.ts';
import { type Decision, decided, when } from '../refusal.ts';
import { correctVisaInterview, recordVisaInterview } from '../visa-interview/decide.ts';
import { correctWorker, recordPreference, registerWorker } from '../worker/decide.ts';
import type { Dossier } from './dossier.ts';

/**
 * What a decision on a dossier rests on beside the dossier: the day, the country's profile, the office, and the employer that the command names or
 * under whose contract the application or the interview in question stands, null where the register has none of that name.
 */
export interface DossierFacts {
  readonly today: Day;
  readonly profile: Profile;
  readonly office: Office;
  readonly employer: Employer | null;
}

type Deciders = {
  readonly [K in Exclude<keyof DossierCommands, 'worker.register'>]: (
    dossier: Dossier,
    content: DossierCommands[K],
    facts: DossierFacts,
  ) => Decision<DossierActs>;
};

const deciders: Deciders = {
  'worker.correct': (dossier, content, { today }) => correctWorker(dossier, content, today),
  'worker.record-preference': (dossier, content) => recordPreference(dossier, content),
  'contract.register': (dossier, content, { employer }) => registerContract(dossier, employer, content),
  'contract.correct': (dossier, content, { employer }) => correctContract(dossier, employer, content),
  'contract.agree-terms': (dossier, content) => agreeTerms(dossier, content),
  'contract.correct-terms': (dossier, content) => correctTerms(dossier, content),
  'contract.end': (dossier, content) => endContract(dossier, content),
  'payment.record': (dossier, content, { today }) => recordPayment(dossier, content, today),
  'payment.correct': (dossier, content, { today }) => correctPayment(dossier, content, today),
  'application.lodge': (dossier, content, { today }) => lodgeApplication(dossier, content, today),
  'application.correct': (dossier, content, { today }) => correctApplication(dossier, content, today),
  'application.withdraw': (dossier, content, { today }) => withdrawApplication(dossier, content, today),
  'application.refuse': (dossier, content, { today }) => refuseApplication(dossier, content, today),
  'interview.schedule': (dossier, content, facts) => scheduleInterview(dossier, facts, content, facts.today),
  'interview.hold': (dossier, content, facts) => holdInterview(dossier, facts, content, facts.today),
  'interview.miss': (dossier, content, { today }) => missInterview(dossier, content, today),
  'interview.correct-miss': (dossier, content, { today }) => correctMiss(dossier, content, today),
  'interview.cancel': (dossier, content) => cancelInterview(dossier, content),
  'interview.correct': (dossier, content, facts) => correctInterview(dossier, facts, content, facts.today),
  'visa-interview.record': (_, content, { today }) => recordVisaInterview(content, today),
  'visa-interview.correct': (dossier, content, { today }) => correctVisaInterview(dossier, content, today),
  'event.invite': (dossier, content, { office, today }) => inviteToEvent(dossier, office, content, today),
  'event.record-attendance': (dossier, content, { office, today }) => recordAttendance(dossier, office, content, today),
  'pay.assess': (dossier, content, { today }) => recordAssessment(dossier, content, today),
  'finding.close': (dossier, content, { today }) => closeFinding(dossier, content, today),
  'gate.override': (dossier, content, { profile, today }) => overrideGate(dossier, content, profile, today),
  'gate.withdraw-override': (dossier, content) => withdrawOverride(dossier, content),
  'card.issue': (dossier, content, { employer, profile, today }) => issueCard(dossier, employer, content, profile, today),
  'card.collect': (dossier, content, { today }) => collectCard(dossier, content, today),
  'card.return': (dossier, content, { today }) => returnCard(dossier, content, today),
  'card.correct': (dossier, content) => correctCard(dossier, content),
  'card.correct-collection': (dossier, content, { today }) => correctCollection(dossier, content, today),
  'card.correct-return': (dossier, content, { today }) => correctReturn(dossier, content, today),
  'letter.prepare': (dossier, content, { today }) => prepareLetter(dossier, content, today),
  'no-show.take-step': (dossier, content, { today }) => takeStep(dossier, content, today),
  'no-show.correct-step': (dossier, content, { today }) => correctStep(dossier, content, today),
  'no-show-letter.prepare': (dossier, content, { today }) => prepareNoShowLetter(dossier, content, today),
  'worker.record-unreachable': (dossier, content, { today }) => recordUnreachable(dossier, content, today),
  'worker.record-reached': (dossier, content, { today }) => recordReached(dossier, content, today),
};

/**
 * Decides on a command to a worker's dossier, null where the worker is not registered yet: acts, or every reason against it.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { type ApplicationId, belgium, type CardNumber, dayOf, decideDossier, emptyOffice, evolveDossier, identifierOf, type WorkerId } from '@protocol-registry/domain';
 *
 * const facts = { today: dayOf('2026-02-01'), profile: belgium, office: emptyOffice, employer: null };
 * const content = {
 *   worker: identifierOf<WorkerId>('W-1'), familyName: 'Abebe', givenNames: 'Sara', bornOn: dayOf('1990-01-01'), nationality: 'UTO',
 *   passportNumber: 'L898902C3', passportExpiresOn: dayOf('2030-01-01'), languages: ['am'],
 * } as const;
 * const [registered] = Result.getOrThrow(decideDossier(null, { kind: 'worker.register', content }, facts));
 * const dossier = evolveDossier(null, registered!, 1);
 * const day = facts.today;
 * const card = { application: identifierOf<ApplicationId>('A-1'), card: identifierOf<CardNumber>('S-1'), decidedOn: day, validFrom: day };
 * const refused = decideDossier(dossier, { kind: 'card.issue', content: card }, facts);
 * Result.getOrThrow(Result.flip(refused))[0]?.code // => 'APPLICATION_UNKNOWN'
 * ```
 */
export const decideDossier = (dossier: Dossier | null, command: DossierCommand, facts: DossierFacts): Decision<DossierActs> => {
  if (command.kind === 'worker.register') return registerWorker(dossier, command.content, facts.today);
  if (dossier === null) return decided(when(true, 'NOT_REGISTERED'));
  const decide = deciders[command.kind] as (dossier: Dossier, content: unknown, facts: DossierFacts) => Decision<DossierActs>;
  return decide(dossier, command.content, facts);
};
