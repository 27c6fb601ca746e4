import {
  type AllegationId,
  type Answer,
  type Cents,
  type CommandOf,
  type Day,
  identifierOf,
  isQuestionId,
  type ProtectedCommands,
  type QuestionId,
  type ReferralId,
  type SettlementId,
} from '@protocol-registry/domain';
import type { Life } from './life.ts';
import { people } from './office.ts';

type Said = ProtectedCommands['interview.record'];
type Asked = CommandOf<ProtectedCommands>;

/** What a worker of the demonstration said at the interview, and what the office did then; all of it is invented. */
export interface Told {
  readonly said: Omit<Said, 'interview' | 'list'>;
  readonly after: (life: Life, heldOn: Day) => void;
}

const NOON = 12 * 60;
const CLOSING = 18 * 60;

const later = (day: Day, days: number): Day => (day + days) as Day;

const answersOf = (answers: Readonly<Record<string, Answer>>): ReadonlyMap<QuestionId, Answer> =>
  new Map(Object.entries(answers).flatMap(([id, answer]) => (isQuestionId(id) ? [[id, answer] as const] : [])));

const [INTERVIEWER] = people.interviewers;

/** Does something on a day after the interview, as an interviewer does it. */
const onDay = (life: Life, day: Day, minute: number, ...asked: readonly Asked[]): void =>
  life.on(day, minute, () => {
    for (const command of asked) life.record(command, INTERVIEWER);
  });

const referral = (number: number): ReferralId => identifierOf<ReferralId>(`V-${number}`);
const SETTLEMENT = identifierOf<SettlementId>('T-1');

const inDanger: Told = {
  said: {
    answers: answersOf({
      'id_docs.passport_kept_by_other': 'yes',
      'freedom.goes_out_alone': 'no',
      'freedom.locked_in': 'yes',
      'treat.hurt': 'declined',
      'treat.threatened_harm': 'yes',
      'wish.safe_to_return': 'no',
      'wish.leave': 'yes',
      'wish.safe_contact': 'yes',
      'wish.consent_reception_centre': 'yes',
      'wish.consent_police_or_prosecutor': 'unclear',
    }),
    notes: [{ theme: 'FREEDOM', text: 'The door is locked at night and on Sundays. The key is with the cook.' }],
    observed: ['FEAR_SIGNS'],
    isInDanger: true,
  },
  after: (life, heldOn) => {
    onDay(
      life,
      heldOn,
      CLOSING,
      {
        kind: 'level.decide',
        content: { level: 'URGENT', signs: ['CONFINED', 'DOC_WITHHELD'], reasons: 'Locked in, and does not dare to go back.' },
      },
      {
        kind: 'contact.record',
        content: { contact: { means: 'Through the parish office in the next street', caution: 'In the morning only' } },
      },
      {
        kind: 'referral.make',
        content: {
          referral: referral(1),
          route: 'pag_asa',
          ground: 'danger',
          handedOver: 'Name, language, where the worker waits now.',
          isAgeDoubted: false,
          madeOn: heldOn,
          followUpBy: later(heldOn, 7),
        },
      },
    );
    onDay(life, later(heldOn, 1), NOON, {
      kind: 'referral.confirm-receipt',
      content: { referral: referral(1), receivedOn: later(heldOn, 1), reference: 'PA/118' },
    });
  },
};

const refusesHelp: Told = {
  said: {
    answers: answersOf({
      'id_docs.passport_kept_by_other': 'yes',
      'id_docs.returned_on_request': 'no',
      'pay.full_amount': 'no',
      'hours.morning_to_evening': 'yes',
      'treat.shouted_or_insulted': 'declined',
      'wish.stay': 'yes',
      'wish.nothing': 'yes',
      'wish.consent_reception_centre': 'no',
      'wish.consent_worker_organisation': 'no',
      'wish.safe_contact': 'no',
    }),
    notes: [{ theme: 'WISH', text: 'Wants to stay until the end of the school year of the children, and to think it over.' }],
    observed: [],
    isInDanger: false,
  },
  after: (life, heldOn) =>
    onDay(life, heldOn, CLOSING, {
      kind: 'level.decide',
      content: {
        level: 'REFER',
        signs: ['DOC_WITHHELD', 'EXCESSIVE_HOURS', 'PAY_NONE_OR_WITHHELD'],
        reasons: 'Help was offered and is not wanted now. To be seen again soon.',
      },
    }),
};

const settles: Told = {
  said: {
    answers: answersOf({
      'pay.every_month': 'no',
      'pay.full_amount': 'no',
      'pay.card_or_code_with_other': 'yes',
      'wish.change_employer': 'yes',
      'wish.consent_reception_centre': 'yes',
      'wish.consent_labour_inspectorate': 'yes',
    }),
    notes: [],
    observed: [],
    isInDanger: false,
  },
  after: (life, heldOn) => {
    const employer = [...life.dossier().contracts.values()].at(-1)?.employer ?? null;
    onDay(
      life,
      heldOn,
      CLOSING,
      {
        kind: 'level.decide',
        content: {
          level: 'REFER',
          signs: ['PAY_CONTROL', 'PAY_NONE_OR_WITHHELD'],
          reasons: 'Pay is missing for months, and the bank card is not in the worker’s hands.',
        },
      },
      {
        kind: 'allegation.record',
        content: {
          allegation: identifierOf<AllegationId>('G-1'),
          source: 'interview',
          receivedOn: heldOn,
          employer,
          mission: null,
          said: 'Several months of pay are said to be missing.',
        },
      },
    );
    const agreedOn = later(heldOn, 60);
    onDay(life, agreedOn, NOON, {
      kind: 'settlement.agree',
      content: { settlement: SETTLEMENT, agreedOn, arrears: 680_000 as Cents, reference: 'Minutes of the legal service' },
    });
    onDay(life, later(agreedOn, 20), NOON, {
      kind: 'settlement.pay-arrears',
      content: { settlement: SETTLEMENT, paidOn: later(agreedOn, 19), amount: 680_000 as Cents, proof: 'Statement of the bank' },
    });
  },
};

/** The stories that only the protected files know: danger now, help that is refused, a settlement that is paid and not confirmed. */
export const tellings: { readonly inDanger: Told; readonly refusesHelp: Told; readonly settles: Told } = { inDanger, refusesHelp, settles };
