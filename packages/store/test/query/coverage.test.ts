import { type ApplicationId, dayOf, identifierOf, type MissionId, minuteOf, monthOf } from '@protocol-registry/domain';
import {
  type Coverage,
  type CoverageFigures,
  coverageRate,
  ReadModel,
  readCoverage,
  readMonthCoverage,
  waitingOf,
} from '@protocol-registry/registry';
import { Effect } from 'effect';
import { beforeAll, describe, expect, test } from 'vitest';
import { act, officer, override, room } from '../../../domain/test/cast.ts';
import { openRegister, stream } from './register.ts';
import { mission } from './town.ts';
import { assessed, employer, held, issued, lodged, missed, overridden, refused, scheduled, withdrawn, worker } from './year.ts';

const { ask, record } = openRegister();

const house = [
  mission('M-1', 'Embassy of Freedonia', 'Freedonia'),
  mission('M-2', 'Ambassade de Syldavie', 'Syldavie'),
  employer('E-1', 'M-1'),
  employer('E-2', 'M-2'),
  stream('office', 'office', act('officer.engaged', officer), act('room.opened', room)),
];

/** Versions count from the registration: the contract is 2, the first act named here 3. */
beforeAll(() =>
  record(
    ...house,
    // A first card, whose first interview did not count: lodged 5 January, heard after 7 days, decided after 28.
    worker(1, 'E-1', [
      lodged(1, 1, 'first_issue', '2026-01-05'),
      scheduled(1, 1, '2026-01-12T10:00'),
      held(1, '2026-01-12', ['employer_absent', 'room_private']),
      scheduled(2, 1, '2026-01-20T10:00'),
      held(2, '2026-01-20'),
      assessed(1, '2026-01-21'),
      issued(1, { interview: 2 }, 8, '2026-02-02'),
    ]),
    // A renewal after a missed date: lodged 10 January, heard after 21 days, decided after 31.
    worker(2, 'E-2', [
      lodged(2, 2, 'renewal', '2026-01-10'),
      scheduled(3, 2, '2026-01-15T10:00'),
      missed(3, '2026-01-15'),
      scheduled(4, 2, '2026-01-31T10:00'),
      held(4, '2026-01-31'),
      assessed(2, '2026-02-01'),
      issued(2, { interview: 4 }, 8, '2026-02-10'),
    ]),
    // A renewal on an override: lodged 1 February, never heard, decided after 24 days.
    worker(3, 'E-1', [
      lodged(3, 3, 'renewal', '2026-02-01'),
      assessed(3, '2026-02-02'),
      overridden(3, '2026-02-20'),
      issued(3, { override: 5 }, 4, '2026-02-25'),
    ]),
    // An override that was withdrawn, a missed date, a refusal after 37 days.
    worker(4, 'E-2', [
      lodged(4, 4, 'first_issue', '2026-02-01'),
      overridden(4, '2026-02-15'),
      withdrawn(4, 4),
      scheduled(5, 4, '2026-03-02T10:00'),
      missed(5, '2026-03-02'),
      refused(4, '2026-03-10'),
    ]),
    // Heard for the first time in the year before, and once more: decided after 45 days. Only the second hearing is of this year.
    worker(5, 'E-1', [
      lodged(5, 5, 'first_issue', '2025-12-01'),
      scheduled(6, 5, '2025-12-10T10:00'),
      held(6, '2025-12-10'),
      scheduled(7, 5, '2026-01-08T10:00'),
      held(7, '2026-01-08'),
      assessed(5, '2026-01-09'),
      issued(5, { interview: 7 }, 8, '2026-01-15'),
    ]),
    // Withdrawn by the mission: no decision.
    worker(6, 'E-1', [
      lodged(6, 6, 'first_issue', '2026-01-02'),
      act('application.withdrawn', {
        application: identifierOf<ApplicationId>('A-6'),
        withdrawnOn: dayOf('2026-03-01'),
        reason: 'She went home.',
      }),
    ]),
  ),
);

const reading = <A, E>(effect: Effect.Effect<A, E, ReadModel>): Promise<A> =>
  ask((model) => Effect.provideService(effect, ReadModel, model));

const quarter = (of: string | null = null): Promise<Coverage> =>
  reading(readCoverage({ from: monthOf('2026-01'), to: monthOf('2026-03'), mission: of === null ? null : identifierOf<MissionId>(of) }));

const short = ({ cards, firstIssues, invalid, missed: absent, onInterview, onOverride, rate, renewals, valid }: CoverageFigures) => ({
  cards: [firstIssues, renewals, cards],
  rests: [onInterview, onOverride, rate],
  interviews: [valid, invalid, absent],
});

describe('the coverage of a quarter', () => {
  test('counts cards by what they rest on, and interviews by what came of them', async () => {
    // Cards: S-5 in January; S-1, S-2 and S-3 in February. Interviews: I-1 invalid, I-2, I-4, I-7 valid; I-3 and I-5 missed.
    expect(short((await quarter()).total)).toEqual({ cards: [2, 2, 4], rests: [3, 1, 7500], interviews: [3, 1, 2] });
  });

  test('month by month, also the months without any', async () => {
    const { months } = await quarter();
    expect(months.map((month) => [month.month, short(month)])).toEqual([
      [monthOf('2026-01'), { cards: [1, 0, 1], rests: [1, 0, 10_000], interviews: [3, 1, 1] }],
      [monthOf('2026-02'), { cards: [1, 2, 3], rests: [2, 1, 6666], interviews: [0, 0, 0] }],
      [monthOf('2026-03'), { cards: [0, 0, 0], rests: [0, 0, null], interviews: [0, 0, 1] }],
    ]);
  });

  test('and mission by mission, in the order of their names', async () => {
    const { missions } = await quarter();
    expect(missions.map((one) => [one.mission.name, short(one)])).toEqual([
      ['Ambassade de Syldavie', { cards: [0, 1, 1], rests: [1, 0, 10_000], interviews: [1, 0, 2] }],
      ['Embassy of Freedonia', { cards: [2, 1, 3], rests: [2, 1, 6666], interviews: [2, 1, 0] }],
    ]);
  });

  test('months and missions each sum up to the total, and so do the months of missions', async () => {
    const { months, missions, monthsOfMissions, total } = await quarter();
    for (const figure of ['cards', 'firstIssues', 'renewals', 'onInterview', 'onOverride', 'valid', 'invalid', 'missed'] as const) {
      for (const rows of [months, missions, monthsOfMissions]) {
        expect(rows.reduce((sum, row) => sum + row[figure], 0)).toBe(total[figure]);
      }
    }
    expect(monthsOfMissions.map(({ mission: one, month }) => [month, one.id])).toEqual([
      [monthOf('2026-01'), 'M-2'],
      [monthOf('2026-01'), 'M-1'],
      [monthOf('2026-02'), 'M-2'],
      [monthOf('2026-02'), 'M-1'],
      [monthOf('2026-03'), 'M-2'],
    ]);
  });

  test('tells what made interviews invalid: one may have failed several conditions', async () => {
    expect((await quarter()).conditions).toEqual([
      { condition: 'employer_absent', interviews: 1 },
      { condition: 'room_private', interviews: 1 },
    ]);
  });

  test('tells how long it took to the first interview held, valid or not, and to the decision', async () => {
    // First hearings: 7 and 21 days. Decisions: 24, 28, 31, 37 and 45 days; a withdrawal is none.
    expect((await quarter()).waits).toEqual({
      interview: { count: 2, median: 7, ninetieth: 21, longest: 21 },
      decision: { count: 5, median: 31, ninetieth: 45, longest: 45 },
    });
  });

  test('lists every override: who, when, why, for which application, and whether it was withdrawn', async () => {
    const by = { id: 'O-1', name: 'An Peeters' };
    expect((await quarter()).overrides).toEqual([
      {
        application: 'A-4',
        worker: { id: 'W-4', name: 'Family 4, Sara' },
        mission: { id: 'M-2', name: 'Ambassade de Syldavie' },
        decidedOn: dayOf('2026-02-15'),
        decidedBy: by,
        reason: override.reason,
        card: null,
        withdrawn: { at: 1_767_225_600_000, by, reason: 'She came after all.' },
      },
      {
        application: 'A-3',
        worker: { id: 'W-3', name: 'Family 3, Sara' },
        mission: { id: 'M-1', name: 'Embassy of Freedonia' },
        decidedOn: dayOf('2026-02-20'),
        decidedBy: by,
        reason: override.reason,
        card: 'S-3',
        withdrawn: null,
      },
    ]);
  });

  test('can be confined to a mission', async () => {
    const { conditions, missions, overrides, total, waits } = await quarter('M-2');
    expect(short(total)).toEqual({ cards: [0, 1, 1], rests: [1, 0, 10_000], interviews: [1, 0, 2] });
    expect(missions.map(({ mission: one }) => one.id)).toEqual(['M-2']);
    expect(overrides.map(({ application }) => application)).toEqual(['A-4']);
    expect(conditions).toEqual([]);
    expect(waits.decision).toEqual({ count: 2, median: 31, ninetieth: 37, longest: 37 });
  });

  test('ends with the last day of its last month', async () => {
    const january = await reading(readCoverage({ from: monthOf('2026-01'), to: monthOf('2026-01'), mission: null }));
    expect(short(january.total)).toEqual({ cards: [1, 0, 1], rests: [1, 0, 10_000], interviews: [3, 1, 1] });
    expect(january.waits.decision.count).toBe(1);
    expect(january.overrides).toEqual([]);
    expect(await reading(readMonthCoverage(monthOf('2026-02')))).toMatchObject({ cards: 3, onInterview: 2, rate: 6666 });
  });
});

describe('an officer in two rooms at once', () => {
  const other = openRegister();
  const heard = (number: number, at: string, by = 'O-1') => [
    lodged(number, number, 'first_issue', '2026-01-05'),
    scheduled(number, number, at),
    held(number, at.slice(0, 10), [], by),
  ];

  beforeAll(() =>
    other.record(
      ...house,
      worker(1, 'E-1', heard(1, '2026-01-20T10:00')),
      // Scheduled for another officer, and held by O-1 who had an interview until eleven.
      worker(2, 'E-1', heard(2, '2026-01-20T10:59')),
      worker(3, 'E-2', heard(3, '2026-01-20T12:00')),
      worker(4, 'E-2', heard(4, '2026-01-20T10:30', 'O-2')),
      worker(5, 'E-2', heard(5, '2026-01-21T10:30')),
      // Held a day late: at which hour is not known.
      worker(6, 'E-2', [lodged(6, 6, 'first_issue', '2026-01-05'), scheduled(6, 6, '2026-01-20T10:00'), held(6, '2026-01-21')]),
    ),
  );

  test('is a warning, with both interviews; one that begins when the other ends is none', async () => {
    const { clashes } = await other.ask((model) => model.coverage({ from: dayOf('2026-01-01'), to: dayOf('2026-12-31') }));
    const inRoom = { room: { id: 'R-1', name: 'Room 1' }, minutes: 60 };
    expect(clashes).toEqual([
      {
        officer: { id: 'O-1', name: 'An Peeters' },
        first: { id: 'I-1', worker: { id: 'W-1', name: 'Family 1, Sara' }, startsAt: minuteOf('2026-01-20T10:00'), ...inRoom },
        second: { id: 'I-2', worker: { id: 'W-2', name: 'Family 2, Sara' }, startsAt: minuteOf('2026-01-20T10:59'), ...inRoom },
      },
    ]);
  });
});

test.each([
  [0, 0, null],
  [0, 3, 0],
  [1, 3, 3333],
  [9999, 10_000, 9999],
  [99_999, 100_000, 9999],
  [7, 7, 10_000],
])('of %i cards on an interview among %i the rate is %s', (onInterview, cards, rate) => {
  expect(coverageRate(onInterview, cards)).toBe(rate);
});

test.each([
  ['one', [[3, 1]], { count: 1, median: 3, ninetieth: 3, longest: 3 }],
  ['ten of ten lengths', Array.from({ length: 10 }, (_, index) => [index + 1, 1]), { count: 10, median: 5, ninetieth: 9, longest: 10 }],
  ['eleven', Array.from({ length: 11 }, (_, index) => [index + 1, 1]), { count: 11, median: 6, ninetieth: 10, longest: 11 }],
  [
    'nine alike and one',
    [
      [40, 1],
      [2, 9],
    ],
    { count: 10, median: 2, ninetieth: 2, longest: 40 },
  ],
])('the waiting time of %s', (_, waits, expected) => {
  expect(waitingOf(waits.map(([days = 0, applications = 0]) => ({ days, applications })))).toEqual(expected);
});
