import {
  type Act,
  type Acts,
  type AllegationId,
  centsOf,
  dayOf,
  identifierOf,
  type ProtectedCommands,
  type QuestionId,
  type ReferralId,
  type SettlementId,
} from '@protocol-registry/domain';
import { act, employerId, hearing, held, interviewId, missionId, today } from './cast.ts';

export const referralId = identifierOf<ReferralId>('V-1');
export const settlementId = identifierOf<SettlementId>('T-1');
const allegationId = identifierOf<AllegationId>('G-1');

export const statement = {
  interview: interviewId,
  list: '2026-1',
  answers: new Map([['id_docs.passport_kept_by_other' as QuestionId, 'yes' as const]]),
  notes: [{ theme: 'ID_DOCS', text: 'Since her arrival.\nShe has not seen it since.' }],
  observed: ['FEAR_SIGNS'],
  isInDanger: false,
} as const;

/** The statement as an act, where chance brought nothing. */
export const recorded: Acts['interview.recorded'] = {
  ...statement,
  heldOn: hearing.heldOn,
  neutral: { followUpOn: null, pauses: [] },
};

/** The dossier after the interview, with what was said at it. */
export const told: readonly Act[] = [...held, act('interview.recorded', recorded)];

export const made = {
  referral: referralId,
  route: 'pag_asa',
  ground: 'consent',
  handedOver: 'Name, language, safe contact.',
  isAgeDoubted: false,
  madeOn: today,
  followUpBy: dayOf('2026-03-31'),
} as const;

export const confirmation = { magistrate: 'Labour prosecutor, Brussels', confirmedOn: today, reference: 'AT/2026/12' } as const;

const correction = { corrects: 1, reason: 'Read wrongly.' } as const;

/** One command of each kind to a protected file, as somebody might give it. */
export const protectedContents: ProtectedCommands = {
  'interview.record': statement,
  'interview.amend': { ...statement, ...correction },
  'level.decide': { level: 'REFER', signs: ['DOC_WITHHELD'], reasons: 'Her passport is kept from her.' },
  'consent.record': { step: 'reception_centre', isGiven: true, on: today, words: null },
  'contact.record': { contact: { means: 'By telephone of a friend', caution: 'Sundays only' } },
  'referral.make': made,
  'referral.report': { ...made, route: 'labour_prosecutor', ground: 'legal_duty' },
  'referral.confirm-receipt': { referral: referralId, receivedOn: today, reference: null },
  'referral.follow-up': { referral: referralId, on: today, standing: 'under_way', note: null, followUpBy: null },
  'follow-up.set': { dueOn: dayOf('2026-04-01'), reason: 'She asked for it.' },
  'letters.pause': { from: today, reason: 'She is looking for a place to stay.' },
  'letters.release': { from: today, reason: 'She has moved.' },
  'settlement.agree': { settlement: settlementId, agreedOn: today, arrears: centsOf('12000.00'), reference: 'Minutes of 2 March' },
  'settlement.pay-arrears': { settlement: settlementId, paidOn: today, amount: centsOf('12000.00'), proof: 'Statement of the bank' },
  'victim.confirm': confirmation,
  'victim.correct-confirmation': { confirmation: null, ...correction },
  'allegation.record': {
    allegation: allegationId,
    source: 'reception_centre',
    receivedOn: today,
    employer: employerId,
    mission: missionId,
    said: 'A former worker was not paid for months.',
  },
  'allegation.close': { allegation: allegationId, closedOn: today, conclusion: 'Told to the labour inspectorate.' },
  'file.read': { scope: 'file', reason: 'Preparing the next interview.', part: '' },
};
