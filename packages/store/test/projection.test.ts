import { centsOf, dayOf, monthOf } from '@protocol-registry/domain';
import { Effect, Result } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  act,
  assessed,
  assessment,
  contracted,
  hearing,
  interviewId,
  issued,
  mission,
  officer,
  officerId,
  override,
  room,
  scheduled,
  terms,
} from '../../domain/test/cast.ts';
import { newFile } from './new-file.ts';
import { anotherDossier, batchesOf, by, inRegister, record, rowsIn } from './sample-register.ts';

let path = '';
beforeEach(() => {
  path = newFile();
});

const rows = (query: string) => rowsIn(path, query);
const one = (query: string) => rows(query)[0];

const W2 = [
  ['W-1', 'W-2'],
  ['C-1', 'C-2'],
  ['A-1', 'A-2'],
  ['I-1', 'I-2'],
  ['S-1', 'S-2'],
] as const;
const LATER = ['2026-01-20T10:00', '2026-01-20T11:00'] as const;

const attempt = (batches: Parameters<typeof record>[1]) =>
  inRegister(`sqlite:${path}`, (journal) => Effect.result(journal.append(batches, by)));

describe('a dossier that led to a card', () => {
  beforeEach(() => record(path, batchesOf([...issued, act('card.collected', { card: 'S-1' as never, collectedOn: dayOf('2026-02-03') })])));

  test('gives the row of the worker', () => {
    expect(one('SELECT * FROM worker')).toMatchObject({
      id: 'W-1',
      born_on: dayOf('1990-01-01'),
      languages: '["am"]',
      name_key: 'abebe sara',
      version: 8,
      latest_contract_id: 'C-1',
      employer_id: 'E-1',
      card_number: 'S-1',
      card_valid_from: dayOf('2026-02-01'),
      card_valid_to: dayOf('2027-01-31'),
      card_returned_on: null,
      open_application_id: null,
    });
  });

  test('gives the rows of the application, the interview and the card', () => {
    expect(one('SELECT * FROM application')).toMatchObject({
      status: 'granted',
      ended_on: dayOf('2026-02-01'),
      employer_id: 'E-1',
      interview_by: dayOf('2026-01-19'),
      valid_interview_id: 'I-1',
      valid_held_on: dayOf('2026-01-20'),
      scheduled_interview_id: null,
      last_result: 'valid',
      assessed_version: 6,
    });
    expect(one('SELECT * FROM interview')).toMatchObject({ result: 'valid', held_on: dayOf('2026-01-20'), unmet: '[]', minutes: 60 });
    expect(one('SELECT * FROM card')).toMatchObject({
      number: 'S-1',
      interview_id: 'I-1',
      override_version: null,
      collected_on: dayOf('2026-02-03'),
    });
    expect(rows('SELECT * FROM booking')).toEqual([]);
  });

  test('is found by names without diacritics in any order, and by every number', () => {
    const found = (kind: string) => rows(`SELECT term, subject_id FROM search WHERE kind = '${kind}' ORDER BY term, subject_id`);
    expect(found('name')).toEqual([
      { term: 'abebe', subject_id: 'W-1' },
      { term: 'sara', subject_id: 'W-1' },
    ]);
    expect(found('file')).toEqual([{ term: 'w1', subject_id: 'W-1' }]);
    expect(found('card')).toEqual([{ term: 's1', subject_id: 'S-1' }]);
    expect(found('passport')).toEqual([{ term: 'l898902c3', subject_id: 'W-1' }]);
    expect(found('note')).toEqual([
      { term: 'fre202617', subject_id: 'A-1' },
      { term: 'fre202617', subject_id: 'C-1' },
    ]);
  });

  test('a card whose number is corrected is found by the new one only', async () => {
    const correct = act('card.corrected', { card: 'S-1' as never, number: 'S-9' as never, corrects: 7, reason: 'Misread.' });
    await record(path, batchesOf([correct], new Map([['worker', 8]])));
    expect(
      rows("SELECT number FROM card UNION ALL SELECT term FROM search WHERE kind = 'card' UNION ALL SELECT card_number FROM worker"),
    ).toEqual([{ number: 'S-9' }, { number: 's9' }, { number: 'S-9' }]);
  });
});

describe('a scheduled interview', () => {
  test('takes its quarters of the officer, the room and the worker until it is held', async () => {
    await record(path, batchesOf(scheduled));
    expect(rows('SELECT resource, count(*) AS quarters, max(quarter) - min(quarter) AS span FROM booking GROUP BY resource')).toEqual(
      ['officer', 'room', 'worker'].map((resource) => ({ resource, quarters: 4, span: 3 })),
    );
    expect(one('SELECT scheduled_interview_id, last_result FROM application')).toEqual({
      scheduled_interview_id: 'I-1',
      last_result: 'scheduled',
    });
    await record(
      path,
      batchesOf(
        [act('interview.held', { ...hearing, conditions: { ...hearing.conditions, room_private: false } })],
        new Map([['worker', 4]]),
      ),
    );
    expect(rows('SELECT * FROM booking')).toEqual([]);
    expect(one('SELECT result, unmet FROM interview')).toEqual({ result: 'invalid', unmet: '["room_private"]' });
    expect(one('SELECT valid_interview_id, last_result FROM application')).toEqual({ valid_interview_id: null, last_result: 'invalid' });
  });
});

describe('what is corrected', () => {
  const miss = act('interview.missed', { interview: interviewId, missedOn: dayOf('2026-01-20'), explanation: null });
  const wrong = (corrects: number) => ({ corrects, reason: 'Recorded by mistake.' });
  const notMissed = act('interview.miss-corrected', { interview: interviewId, miss: null, ...wrong(5) });
  const then = (version: number, ...acts: Parameters<typeof batchesOf>[0]) => batchesOf(acts, new Map([['worker', version]]));

  test('a miss: the interview is scheduled again, and takes its quarters', async () => {
    await record(path, batchesOf([...scheduled, miss]));
    expect(rows('SELECT * FROM booking')).toEqual([]);
    await record(path, then(5, notMissed));
    expect(one('SELECT result FROM interview')).toEqual({ result: 'scheduled' });
    expect(one('SELECT count(*) AS quarters FROM booking')).toEqual({ quarters: 12 });
    expect(one('SELECT scheduled_interview_id FROM application')).toEqual({ scheduled_interview_id: 'I-1' });
  });

  test('a miss whose place was given away: it is taken, and nothing is kept', async () => {
    await record(path, batchesOf([...scheduled, miss]), anotherDossier(scheduled, ...W2));
    const result = await attempt(then(5, notMissed));
    expect(Result.getOrThrow(Result.flip(result))).toMatchObject({ _tag: 'Taken', what: 'booking.officer' });
    expect(rows("SELECT result FROM interview WHERE id = 'I-1'")).toEqual([{ result: 'missed' }]);
  });

  test('a return and a collection: the card is out again, and not collected', async () => {
    const card = { card: 'S-1' as never };
    const collected = act('card.collected', { ...card, collectedOn: dayOf('2026-02-03') });
    await record(path, batchesOf([...issued, collected, act('card.returned', { ...card, returnedOn: dayOf('2026-02-20') })]));
    expect(one('SELECT card_returned_on FROM worker')).toEqual({ card_returned_on: dayOf('2026-02-20') });
    await record(path, then(9, act('card.return-corrected', { ...card, returnedOn: null, ...wrong(9) })));
    await record(path, then(10, act('card.collection-corrected', { ...card, collectedOn: null, ...wrong(8) })));
    expect(one('SELECT collected_on, returned_on FROM card')).toEqual({ collected_on: null, returned_on: null });
    expect(one('SELECT card_returned_on FROM worker')).toEqual({ card_returned_on: null });
  });

  test('an override: nothing of it is left to rest a card on', async () => {
    await record(path, batchesOf([...scheduled, act('gate.overridden', override)]));
    expect(one('SELECT override_version, overridden_on FROM application')).toEqual({
      override_version: 5,
      overridden_on: override.decidedOn,
    });
    await record(path, then(5, act('gate.override-withdrawn', { application: override.application, ...wrong(5) })));
    expect(rows('SELECT * FROM gate_override')).toEqual([]);
    expect(one('SELECT override_version, overridden_on FROM application')).toEqual({ override_version: null, overridden_on: null });
  });

  test('the end of an accreditation: it lasts', async () => {
    const ended = act('mission.accreditation-ended', { endedOn: dayOf('2026-02-28') });
    await record(path, batchesOf([act('mission.registered', mission), ended]));
    const lasts = act('mission.accreditation-corrected', { endedOn: null, ...wrong(2) });
    await record(path, batchesOf([lasts], new Map([['mission', 2]])));
    expect(one('SELECT ended_on FROM mission')).toEqual({ ended_on: null });
  });
});

describe('a contract', () => {
  const found = (code: string, month: string, shortfall: string) => ({
    month: monthOf(month),
    code,
    due: centsOf('2300.00'),
    agreed: centsOf('2200.00'),
    paid: centsOf('0.00'),
    shortfall: centsOf(shortfall),
    scaleVersion: null,
  });
  const findings = [
    found('PAY_BELOW_NATIONAL_FLOOR', '2025-02', '60.00'),
    found('PAY_BELOW_SECTOR_SCALE', '2025-02', '100.00'),
    found('PAY_BELOW_SECTOR_SCALE', '2025-03', '100.00'),
    found('PAID_LESS_THAN_DUE', '2025-03', '250.00'),
    found('PAID_LATE', '2025-04', '0.00'),
  ];

  test('shows its latest terms, and no verdict before an assessment', async () => {
    const agreed = act('contract.terms-agreed', {
      contract: 'C-1' as never,
      noteVerbale: { number: 'FRE/2026/20', date: dayOf('2026-02-01') },
      terms: { ...terms, from: dayOf('2026-02-01'), grossMonthly: centsOf('2300.00') },
    });
    await record(path, batchesOf([...contracted, agreed]));
    expect(one('SELECT gross_monthly, verdict, assessed_on, open_findings FROM contract')).toEqual({
      gross_monthly: 230_000,
      verdict: null,
      assessed_on: null,
      open_findings: 0,
    });
    expect(rows('SELECT from_day, set_by, note_number FROM terms')).toEqual([
      { from_day: dayOf('2025-01-01'), set_by: 2, note_number: 'FRE/2026/17' },
      { from_day: dayOf('2026-02-01'), set_by: 3, note_number: 'FRE/2026/20' },
    ]);
  });

  test('counts of a month what was not paid, else the greater of what was agreed too little', async () => {
    await record(path, batchesOf([...contracted, act('pay.assessed', { ...assessment, amendBy: dayOf('2026-04-01'), findings })]));
    expect(one('SELECT verdict, open_findings, open_shortfall, open_below_months, open_below_shortfall, amend_by FROM contract')).toEqual({
      verdict: 'below_scale',
      open_findings: 5,
      open_shortfall: 35_000,
      open_below_months: 2,
      open_below_shortfall: 20_000,
      amend_by: dayOf('2026-04-01'),
    });
    expect(one('SELECT open_findings, open_below_scale FROM worker')).toEqual({ open_findings: 5, open_below_scale: 3 });
  });

  test('is in order once a later assessment finds nothing; the findings stay, closed', async () => {
    const again = act('pay.assessed', { ...assessment, assessedOn: dayOf('2026-02-20') });
    await record(path, batchesOf([...contracted, act('pay.assessed', { ...assessment, findings }), again]));
    expect(one('SELECT verdict, open_findings, open_shortfall FROM contract')).toEqual({
      verdict: 'in_order',
      open_findings: 0,
      open_shortfall: 0,
    });
    expect(rows('SELECT DISTINCT closed_how, closed_by, closed_on FROM finding')).toEqual([
      { closed_how: 'assessment', closed_by: 4, closed_on: dayOf('2026-02-20') },
    ]);
  });
});

describe('what is taken is refused, and nothing of the request is kept', () => {
  test.each([
    ['card.number', issued, [LATER, ['S-2', 'S-1']]],
    ['contract.id', contracted, [['C-2', 'C-1']]],
    ['application.id', assessed, [LATER, ['A-2', 'A-1']]],
    ['interview.id', assessed, [LATER, ['I-2', 'I-1']]],
    [
      'booking.officer',
      scheduled,
      [
        ['R-1', 'R-2'],
        ['2026-01-20T10:00', '2026-01-20T10:45'],
      ],
    ],
    [
      'booking.room',
      scheduled,
      [
        ['O-1', 'O-2'],
        ['2026-01-20T10:00', '2026-01-20T09:15'],
      ],
    ],
  ] as const)('%s', async (what, acts, names) => {
    const first = acts === assessed ? issued : acts;
    await record(path, batchesOf(first));
    const tables = () => JSON.stringify(['act', 'worker', 'search', 'contract', 'booking'].map((table) => rows(`SELECT * FROM ${table}`)));
    const before = tables();
    const result = await attempt(anotherDossier(acts, ...W2, ...names));
    expect(Result.getOrThrow(Result.flip(result))).toMatchObject({ _tag: 'Taken', what });
    expect(tables()).toBe(before);
  });

  test('officer.login', async () => {
    await record(path, batchesOf([act('officer.engaged', officer)]));
    const result = await attempt(batchesOf([act('officer.engaged', { ...officer, officer: 'O-2' as never })], new Map([['office', 1]])));
    expect(Result.getOrThrow(Result.flip(result))).toMatchObject({ _tag: 'Taken', what: 'officer.login' });
  });

  test('but appointments may follow each other, and logins may change hands in one request', async () => {
    const other = { ...officer, officer: 'O-2' as never, login: 'other' };
    await record(path, batchesOf([...scheduled, act('officer.engaged', other)]), anotherDossier(scheduled, ...W2, LATER));
    const login = (id: string, to: string, corrects: number) =>
      act('officer.corrected', { ...officer, officer: id as never, login: to, corrects, reason: 'Married.' });
    const office = new Map([['office' as const, 3]]);
    await record(path, batchesOf([login(officerId, 'third', 1), login('O-2', officer.login, 3), login(officerId, 'other', 4)], office));
    expect(rows('SELECT id, login FROM officer ORDER BY id')).toEqual([
      { id: 'O-1', login: 'other' },
      { id: 'O-2', login: 'an.peeters' },
    ]);
    expect(one('SELECT count(*) AS quarters FROM booking')).toEqual({ quarters: 24 });
  });

  test('and what was given back may be taken in the same request', async () => {
    await record(path, batchesOf(scheduled));
    const cancelled = batchesOf([act('interview.cancelled', { interview: interviewId, reason: 'Ill.' })], new Map([['worker', 4]]));
    await record(path, [...cancelled, ...anotherDossier(scheduled, ...W2)]);
    expect(rows('SELECT DISTINCT interview_id FROM booking')).toEqual([{ interview_id: 'I-2' }]);
  });
});

test('the office, its absences, rooms and hours, and the scale with where it was loaded, have rows', async () => {
  const scale = { scale: 'invented', file: 'scales.csv', rows: [] };
  const row = {
    category: 'household',
    seniorityYears: 0,
    effectiveFrom: dayOf('2025-01-01'),
    monthly: centsOf('2100.00'),
    weeklyHours: 3800,
    source: '',
  };
  await record(
    path,
    batchesOf([
      act('officer.engaged', officer),
      act('officer.absent', { officer: officerId, from: dayOf('2026-02-02'), to: dayOf('2026-02-06') }),
      act('room.opened', room),
      act('hours.set', { hours: [{ weekday: 1, from: 540, to: 720 }] }),
      act('sector-scale.loaded', { ...scale, rows: [row, { ...row, seniorityYears: 1 }] }),
      act('sector-scale.loaded', { ...scale, rows: [row] }),
    ]),
  );
  expect(rows('SELECT officer_id, to_day - from_day AS days FROM absence')).toEqual([{ officer_id: 'O-1', days: 4 }]);
  expect(rows('SELECT * FROM room')).toEqual([{ id: 'R-1', name: 'Room 1', closed_on: null }]);
  expect(rows('SELECT * FROM office_hours')).toEqual([{ weekday: 1, from_minute: 540, to_minute: 720 }]);
  expect(rows('SELECT id, position FROM scale')).toEqual([{ id: 'invented', position: 6 }]);
  expect(rows('SELECT category, seniority_years, monthly FROM scale_row')).toEqual([
    { category: 'household', seniority_years: 0, monthly: 210_000 },
  ]);
});

test('rows of one name in one stream are refused like those of two streams: none is lost unseen', async () => {
  const row = {
    category: 'household',
    seniorityYears: 0,
    effectiveFrom: dayOf('2025-01-01'),
    monthly: centsOf('2100.00'),
    weeklyHours: 3800,
    source: '',
  };
  const twice = act('sector-scale.loaded', { scale: 'invented', file: 'scales.csv', rows: [row, { ...row, monthly: centsOf('2200.00') }] });
  await expect(record(path, batchesOf([twice]))).rejects.toMatchObject({ _tag: 'Taken' });
  expect(rows('SELECT position FROM act')).toEqual([]);
});
