import {
  type Command,
  type CommandKind,
  type Commands,
  centsOf,
  dayOf,
  type EmployerId,
  identifierOf,
  type MissionId,
  monthOf,
  type OfficerId,
  type RoomId,
  type WorkerId,
} from '@protocol-registry/domain';
import { commandRules, HEALTH_INDEX, OFFICE, type Request } from '@protocol-registry/registry';
import * as cast from '../../domain/test/cast.ts';
import { protectedContents } from '../../domain/test/protected-cast.ts';
import { ask } from './register.ts';
import { appointment, hearing } from './story.ts';

const { applicationId: application, cardNumber: card, contractId: contract, interviewId: interview, note, today } = cast;
const correction = { corrects: 1, reason: 'Read wrongly.' };
const noteVerbale = note;

/** One command of each kind, as somebody might give it. Where the register refuses it, it does so after asking for the permission. */
const contents: Commands = {
  'mission.register': { ...cast.mission, mission: identifierOf<MissionId>('M-2') },
  'mission.correct': { ...cast.mission, ...correction },
  'mission.end-accreditation': { endedOn: today },
  'mission.correct-accreditation': { endedOn: null, ...correction },
  'employer.register': { ...cast.employer, employer: identifierOf<EmployerId>('E-2') },
  'employer.correct': { ...cast.employer, ...correction },
  'employer.change-posting': { from: dayOf('2024-01-01'), to: dayOf('2027-12-31'), noteVerbale },
  'employer.change-immunity': { level: 'waived', from: today, reason: 'Waived by the sending State.' },
  'worker.register': { ...cast.worker, worker: identifierOf<WorkerId>('W-2') },
  'worker.correct': { ...cast.worker, ...correction },
  'worker.record-preference': { officerGender: 'f' },
  'contract.register': { ...cast.contract },
  'contract.correct': { contract, employer: cast.employerId, startsOn: cast.contract.startsOn, endsOn: null, noteVerbale, ...correction },
  'contract.agree-terms': { contract, noteVerbale, terms: { ...cast.terms, from: dayOf('2026-02-01') } },
  'contract.correct-terms': { contract, noteVerbale, terms: cast.terms, ...correction },
  'contract.end': { contract, endsOn: today, noteVerbale },
  'payment.record': cast.payment,
  'payment.correct': { payment: { ...cast.payment, gross: centsOf('2100.00') }, ...correction },
  'application.lodge': cast.application,
  'application.correct': { application, cardCategory: 'private_servant', lodgedOn: today, noteVerbale, ...correction },
  'application.withdraw': { application, withdrawnOn: today, reason: 'The worker left.' },
  'application.refuse': { application, decidedOn: today, reason: 'Papers are missing.' },
  'interview.schedule': appointment,
  'interview.hold': hearing,
  'interview.miss': { interview, missedOn: today, explanation: null },
  'interview.correct-miss': { interview, miss: null, ...correction },
  'interview.cancel': { interview, reason: 'The room is flooded.' },
  'interview.correct': { ...hearing, ...correction },
  'visa-interview.record': cast.visaInterview,
  'visa-interview.correct': { ...cast.visaInterview, ...correction },
  'pay.assess': cast.assessment,
  'finding.close': { contract, month: monthOf('2026-01'), code: 'PAYMENT_MISSING', evidence: 'Statement of the bank.', closedOn: today },
  'gate.override': cast.override,
  'gate.withdraw-override': { application, ...correction },
  'card.issue': { application, card, decidedOn: today, validFrom: today },
  'card.collect': { card, collectedOn: today },
  'card.return': { card, returnedOn: today },
  'card.correct': { card, number: card, ...correction },
  'card.correct-collection': { card, collectedOn: null, ...correction },
  'card.correct-return': { card, returnedOn: null, ...correction },
  'letter.prepare': cast.letter,
  'no-show.take-step': cast.step,
  'no-show.correct-step': { taken: null, ...correction },
  'no-show-letter.prepare': cast.noShowLetter,
  'worker.record-unreachable': { on: today },
  'worker.record-reached': { on: today },
  'officer.engage': { ...cast.officer, officer: identifierOf<OfficerId>('O-2'), login: 'bo.maes' },
  'officer.correct': { ...cast.officer, ...correction },
  'officer.leave': { officer: cast.officerId, leftOn: today },
  'officer.record-absence': { officer: cast.officerId, from: today, to: today },
  'room.open': { room: identifierOf<RoomId>('R-2'), name: 'Room 2' },
  'room.close': { room: cast.roomId, closedOn: today },
  'hours.set': { hours: [{ weekday: 1, from: 540, to: 720 }] },
  'event.announce': cast.event,
  'event.correct': { ...cast.event, ...correction },
  'event.invite': { event: cast.eventId },
  'event.record-attendance': { event: cast.eventId, attended: true },
  'interpreter.register': cast.interpreter,
  'interpreter.correct': { ...cast.interpreter, ...correction },
  'interpreter.leave': { interpreter: cast.interpreterId, leftOn: today },
  'scale.open': { ...cast.scaleOpened, scale: 'invented' },
  'scale.propose': cast.indexation,
  'scale.withdraw-proposal': { proposal: 1, reason: 'Typed twice.' },
  'scale.adopt': { proposal: 1, amendBy: null },
  'index.publish': { ...cast.publication, values: [{ ...cast.indexValue, base: 2004 }] },
  'index.revise': { ...cast.indexValue, publishedOn: today, source: 'Statbel', reason: 'Published anew.' },
  'index.change-base': { from: 2013, to: 2025, operation: 'divide', coefficient: '1.3557', source: 'Invented', mark: 'UNVERIFIED' },
  'sector-scale.load': {
    scale: 'invented',
    file: 'scales.csv',
    rows: [
      {
        category: 'household',
        seniorityYears: 0,
        effectiveFrom: dayOf('2025-01-01'),
        monthly: centsOf('2300.00'),
        weeklyHours: 3800,
        source: 'Invented',
      },
    ],
  },
  ...protectedContents,
};

const STREAMS: Readonly<Record<string, string>> = {
  mission: 'M-1',
  employer: 'E-1',
  worker: 'W-1',
  office: OFFICE,
  scale: 'invented',
  'health-index': HEALTH_INDEX,
  protected: 'W-1',
};
const NEW: { readonly [K in CommandKind]?: string } = { 'mission.register': 'M-2', 'employer.register': 'E-2', 'worker.register': 'W-2' };

/** A command of a kind, to the stream of the cast that it is for. */
export const sampleOf = (kind: CommandKind): Request =>
  ask(NEW[kind] ?? STREAMS[commandRules[kind].stream] ?? '', { kind, content: contents[kind] } as Command);
