import {
  type Act,
  type ApplicationId,
  belgium,
  type CardNumber,
  centsOf,
  type Day,
  dayOf,
  dueNext,
  formatDay,
  identifierOf,
  interviewDeadline,
  monthOf,
} from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import {
  act,
  application,
  applicationId,
  assessed,
  assessment,
  card,
  cardNumber,
  conditions,
  contracted,
  hearing,
  held,
  interviewId,
  issued,
  lodged,
  note,
  override,
  registered,
  scheduled,
} from './cast.ts';
import { given } from './given.ts';

/** What is due, each as its code, its subject and its day. */
const due = (acts: readonly Act[], on = '2026-03-01'): readonly string[] => {
  const { dossier, register } = given(...acts);
  const postings = new Map(register.employers.map(({ id, posting }) => [id, posting]));
  return dueNext(dossier, postings, dayOf(on), belgium).map(
    ({ code, subject, by }) => `${code} ${subject} ${by === null ? '-' : formatDay(by)}`,
  );
};

const collected = [...issued, act('card.collected', { card: cardNumber, collectedOn: dayOf('2026-02-02') })];
const renewalId = identifierOf<ApplicationId>('A-2');
const renewal = (lodgedOn: string): Act =>
  act('application.lodged', { ...application, application: renewalId, kind: 'renewal', lodgedOn: dayOf(lodgedOn) });
const missed = act('interview.missed', { interview: interviewId, missedOn: dayOf('2026-01-20'), explanation: null });
const invalid = act('interview.held', { ...hearing, conditions: { ...conditions, room_private: false } });

describe('what is due for an application', () => {
  test.each<[string, readonly Act[], readonly string[]]>([
    ['nothing before it', contracted, []],
    ['an interview and a verdict', lodged, ['INTERVIEW_TO_SCHEDULE A-1 2026-01-19', 'PAY_TO_ASSESS C-1 -']],
    ['the interview that is scheduled', scheduled, ['INTERVIEW_TO_HOLD I-1 2026-01-20', 'PAY_TO_ASSESS C-1 -']],
    ['the verdict', held, ['PAY_TO_ASSESS C-1 -']],
    ['the decision, while the interview counts', assessed, ['CARD_TO_DECIDE A-1 2026-04-20']],
    [
      'the decision on an override',
      [...lodged, act('gate.overridden', override), act('pay.assessed', assessment)],
      ['CARD_TO_DECIDE A-1 -'],
    ],
    [
      'a new interview after a missed one, and the steps that follow on it',
      [...scheduled, missed],
      [
        'NOTE_VERBALE_TO_SEND I-1 2026-01-20',
        'WORKER_TO_MESSAGE I-1 2026-01-20',
        'INTERVIEW_TO_SCHEDULE A-1 2026-02-03',
        'PAY_TO_ASSESS C-1 -',
      ],
    ],
    ['a new interview after an invalid one', [...scheduled, invalid], ['INTERVIEW_TO_SCHEDULE A-1 2026-02-03', 'PAY_TO_ASSESS C-1 -']],
    [
      'nothing after a refusal',
      [...lodged, act('application.refused', { application: applicationId, decidedOn: dayOf('2026-02-01'), reason: 'No copy.' })],
      [],
    ],
  ])('%s', (_, acts, expected) => {
    expect(due(acts)).toEqual(expected);
  });

  test('a new interview once the last is too old', () => {
    expect(due(assessed, '2026-04-20')).toEqual(['CARD_TO_DECIDE A-1 2026-04-20']);
    expect(due(assessed, '2026-04-21')).toEqual(['INTERVIEW_TO_SCHEDULE A-1 2026-01-19']);
  });
});

describe('what is due for a card', () => {
  test.each<[string, readonly Act[], string, readonly string[]]>([
    ['its collection', issued, '2026-02-01', ['CARD_TO_COLLECT S-1 -']],
    ['nothing while it is valid', collected, '2026-11-01', []],
    ['its renewal from ninety days before its last day', collected, '2026-11-02', ['RENEWAL_TO_LODGE S-1 2027-01-31']],
    ['its renewal on its last day', collected, '2027-01-31', ['RENEWAL_TO_LODGE S-1 2027-01-31']],
    ['its return from the day after', collected, '2027-02-01', ['CARD_TO_RETURN S-1 2027-01-31']],
    [
      'nothing once it was handed back',
      [...collected, act('card.returned', { card: cardNumber, returnedOn: dayOf('2026-06-01') })],
      '2027-02-01',
      [],
    ],
  ])('%s', (_, acts, on, expected) => {
    expect(due(acts, on)).toEqual(expected);
  });

  test('not the renewal that was lodged, but its interview by the last day of the card', () => {
    expect(due([...collected, renewal('2026-11-10')], '2026-11-10')).toEqual([
      'INTERVIEW_TO_SCHEDULE A-2 2027-01-31',
      'PAY_TO_ASSESS C-1 -',
    ]);
  });
});

describe('what is due when a posting ends', () => {
  const ends = (to: string): Act => act('employer.posting-changed', { from: dayOf('2024-01-01'), to: dayOf(to), noteVerbale: note });

  test('the end, from ninety days before it, while a card is valid', () => {
    expect(due([...collected, ends('2026-07-31')], '2026-05-01')).toEqual([]);
    expect(due([...collected, ends('2026-07-31')], '2026-05-02')).toEqual(['POSTING_ENDS E-1 2026-07-31']);
    expect(due([...contracted, ends('2026-03-31')])).toEqual([]);
  });
});

test('of two cards the one that counts is told of, not the one handed back that would have lasted longer', () => {
  const returned = act('card.returned', { card: cardNumber, returnedOn: dayOf('2026-03-01') });
  const second = {
    ...card,
    card: identifierOf<CardNumber>('S-2'),
    application: renewalId,
    validFrom: dayOf('2026-03-02'),
    validTo: dayOf('2026-06-30'),
  };
  const acts = [...collected, returned, renewal('2026-03-01'), act('card.issued', second)];
  expect(due(acts)).toEqual(['CARD_TO_COLLECT S-2 -']);
  expect(due([...acts, act('card.collected', { card: second.card, collectedOn: dayOf('2026-03-02') })], '2026-04-01')).toEqual([
    'RENEWAL_TO_LODGE S-2 2026-06-30',
  ]);
});

describe('what is due below scale', () => {
  const below = (month: string, code: string) => ({
    month: monthOf(month),
    code,
    due: centsOf('2111.89'),
    agreed: centsOf('2080.00'),
    paid: centsOf('2080.00'),
    shortfall: centsOf('31.89'),
    scaleVersion: '2025-02-01',
  });
  const found = (amendBy: Day | null, ...findings: readonly ReturnType<typeof below>[]): Act =>
    act('pay.assessed', { ...assessment, amendBy, findings });

  test('one amendment a contract, by the earliest deadline', () => {
    const acts = [
      found(dayOf('2026-04-01'), below('2025-02', 'PAY_BELOW_NATIONAL_FLOOR')),
      found(dayOf('2026-05-01'), below('2025-02', 'PAY_BELOW_NATIONAL_FLOOR'), below('2025-03', 'PAY_BELOW_SECTOR_SCALE')),
    ];
    expect(due([...contracted, ...acts])).toEqual(['CONTRACT_TO_AMEND C-1 2026-04-01']);
  });

  test('nothing for other findings, and nothing once they are closed', () => {
    expect(due([...contracted, found(null, below('2025-02', 'PAID_LATE'))])).toEqual([]);
    expect(due([...contracted, found(null, below('2025-02', 'PAY_BELOW_SECTOR_SCALE')), found(null)])).toEqual([]);
  });

  test('the most pressing comes first, what has no day last', () => {
    const acts = [...lodged, found(dayOf('2026-01-12'), below('2025-02', 'PAY_BELOW_SECTOR_SCALE'))];
    expect(due(acts)).toEqual(['CONTRACT_TO_AMEND C-1 2026-01-12', 'INTERVIEW_TO_SCHEDULE A-1 2026-01-19']);
    expect(due([...registered, ...acts.slice(registered.length, -1)])).toEqual([
      'INTERVIEW_TO_SCHEDULE A-1 2026-01-19',
      'PAY_TO_ASSESS C-1 -',
    ]);
  });
});

describe('the day by which an interview should be held', () => {
  test.each<[string, readonly Act[], ApplicationId, string]>([
    ['two weeks after the application for a first card', lodged, applicationId, '2026-01-19'],
    ['the last day of the card to renew', [...issued, renewal('2026-11-10')], renewalId, '2027-01-31'],
    ['the last day, on that day', [...issued, renewal('2027-01-31')], renewalId, '2027-01-31'],
    ['two weeks after a renewal that came too late', [...issued, renewal('2027-02-01')], renewalId, '2027-02-15'],
    ['two weeks after a missed date', [...scheduled, missed], applicationId, '2026-02-03'],
    ['two weeks after one that did not count', [...scheduled, invalid], applicationId, '2026-02-03'],
  ])('%s', (_, acts, id, expected) => {
    const { dossier } = given(...acts);
    const open = dossier.applications.get(id);
    expect(open === undefined ? null : formatDay(interviewDeadline(dossier, open, belgium))).toBe(expected);
  });
});
