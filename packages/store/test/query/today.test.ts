import { dayOf, formatDay, minuteOf } from '@protocol-registry/domain';
import { beforeAll, expect, test } from 'vitest';
import { openRegister } from './register.ts';
import { today, town } from './town.ts';

const { ask, record } = openRegister();
const empty = openRegister();

beforeAll(() => record(...town));

const board = () => ask((read) => read.today(today));

test('an empty register asks for nothing', async () => {
  expect(await empty.ask((read) => read.today(today))).toEqual({
    interviews: [],
    expiring: { within30: 0, within60: 0, within90: 0, cards: [] },
    belowScale: { contracts: 0, shortfall: 0, worst: [] },
    overdue: { total: 0, items: [] },
  });
});

test('the interviews of the day', async () => {
  expect((await board()).interviews).toEqual([
    {
      id: 'I-2',
      worker: { id: 'W-2', name: 'Öztürk-Łaska, José María' },
      mission: { id: 'M-2', name: 'Ambassade de Syldavie' },
      application: 'A-2',
      officer: { id: 'O-1', name: 'An Peeters' },
      room: { id: 'R-1', name: 'Room 1' },
      startsAt: minuteOf('2026-03-01T09:00'),
      minutes: 60,
      interpreter: null,
      interpreterId: null,
      result: 'scheduled',
    },
  ]);
});

test('cards that end soon without a valid interview for their renewal; a card that was renewed early is not among them', async () => {
  const { expiring } = await board();
  expect(expiring).toEqual({
    within30: 1,
    within60: 1,
    within90: 1,
    cards: [
      {
        card: 'S-5',
        worker: { id: 'W-5', name: 'García López, Ana' },
        mission: { id: 'M-1', name: 'Embassy of Freedonia' },
        validTo: dayOf('2026-03-24'),
        application: 'A-15',
        isScheduled: true,
      },
    ],
  });
  const later = await ask((read) => read.today(dayOf('2026-03-15')));
  expect([later.expiring.within30, later.expiring.within60, later.expiring.within90]).toEqual([1, 1, 2]);
  expect(later.expiring.cards.map(({ card }) => card)).toEqual(['S-5', 'S-1']);
});

test('contracts below scale, with the greater of what lacks in each month', async () => {
  expect((await board()).belowScale).toEqual({
    contracts: 1,
    shortfall: 20_000,
    worst: [
      {
        contract: 'C-7',
        worker: { id: 'W-7', name: 'Abebe, Aster' },
        mission: { id: 'M-1', name: 'Embassy of Freedonia' },
        months: 2,
        shortfall: 20_000,
        amendBy: dayOf('2026-02-25'),
      },
    ],
  });
});

test('what is overdue, the longest first; an interview that is late stays so until it is held, one without a report waits for that', async () => {
  const { items, total } = (await board()).overdue;
  expect(items.map(({ by, kind, subject, worker }) => [kind, worker.id, subject, formatDay(by)])).toEqual([
    ['interview', 'W-10', 'A-10', '2025-10-15'],
    ['card', 'W-4', 'S-4', '2026-01-19'],
    ['no_show', 'W-11', 'W-11', '2026-02-18'],
    ['report', 'W-5', 'I-15', '2026-02-20'],
    ['interview', 'W-2', 'A-2', '2026-02-24'],
    ['amendment', 'W-7', 'C-7', '2026-02-25'],
    ['interview', 'W-3', 'A-3', '2026-02-26'],
  ]);
  expect(total).toBe(items.length);
});
