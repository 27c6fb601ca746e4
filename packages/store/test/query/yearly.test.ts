import { type Act, type CardNumber, centsOf, dayOf, identifierOf } from '@protocol-registry/domain';
import { OTHER_ROWS, type RapporteurReport, type RapporteurTableKey, ReadModel, readRapporteur } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { beforeAll, describe, expect, test } from 'vitest';
import { act, officer, room } from '../../../domain/test/cast.ts';
import { openRegister, type Recorded, stream } from './register.ts';
import { mission } from './town.ts';
import { assessed, employer, finding, held, issued, lodged, missed, overridden, scheduled, withdrawn, worker } from './year.ts';

const { ask, record } = openRegister();

const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A card on an interview, in six acts: the card is decided on 20 March 2025 and lasts into 2026. */
const granted = (number: number, kind: 'first_issue' | 'renewal' = 'first_issue'): readonly Act[] => [
  lodged(number, number, kind, '2025-03-01'),
  scheduled(number, number, '2025-03-10T10:00'),
  held(number, '2025-03-10'),
  assessed(number, '2025-03-11'),
  issued(number, { interview: number }, 6, '2025-03-20'),
];

const returned = (number: number, on: string): Act =>
  act('card.returned', { card: identifierOf<CardNumber>(`S-${number}`), returnedOn: dayOf(on) });

/** What else happened in the dossiers of the third mission. */
const ALSO: Readonly<Record<number, readonly Act[]>> = {
  // Three did not keep their cards through the year: this one did, to the last day.
  10: [returned(10, '2025-12-31')],
  // Heard before, in a room that was not private.
  ...Object.fromEntries(
    numbers(11, 15).map((number) => [
      number,
      [scheduled(100 + number, number, '2025-03-08T10:00'), held(100 + number, '2025-03-08', ['room_private'])],
    ]),
  ),
  // Five missed dates of one worker.
  16: numbers(201, 205).flatMap((number) => [scheduled(number, 16, '2025-03-09T10:00'), missed(number, '2025-03-09')]),
  // Below scale for a month each, and for one a payment of 2,300.00 missing in the month after, of which the scale asked for 100.00 more.
  17: [
    assessed(17, '2025-06-01', [
      finding('PAY_BELOW_SECTOR_SCALE', '2025-05', '100.00'),
      finding('PAY_BELOW_NATIONAL_FLOOR', '2025-05', '60.00'),
    ]),
  ],
  18: [
    assessed(18, '2025-06-01', [
      finding('PAY_BELOW_SECTOR_SCALE', '2025-05', '100.00'),
      finding('PAY_BELOW_SECTOR_SCALE', '2025-06', '100.00'),
      finding('PAYMENT_MISSING', '2025-06', '2300.00'),
    ]),
  ],
  ...Object.fromEntries(
    numbers(19, 21).map((number) => [number, [assessed(number, '2025-06-01', [finding('PAY_BELOW_SECTOR_SCALE', '2025-05', '100.00')])]]),
  ),
};

/** A card handed back the day before the last: counted among the cards of the year, not among the workers at its end. A month below scale was put right in December. */
const left: Recorded = worker(22, 'E-3', [
  ...granted(22),
  returned(22, '2025-12-30'),
  assessed(22, '2025-06-01', [finding('PAY_BELOW_SECTOR_SCALE', '2025-05', '900.00')]),
  assessed(22, '2025-12-20'),
]);

/** One on an override, and an override that was withdrawn. */
const overrides: readonly Recorded[] = [
  worker(23, 'E-3', [
    lodged(23, 23, 'first_issue', '2025-03-01'),
    assessed(23, '2025-03-11'),
    overridden(23, '2025-03-12'),
    issued(23, { override: 5 }, 4, '2025-03-20'),
  ]),
  worker(24, 'E-1', [lodged(24, 24, 'first_issue', '2025-03-01'), overridden(24, '2025-03-12'), withdrawn(24, 4)]),
];

beforeAll(() =>
  record(
    mission('M-1', 'Embassy of Freedonia', 'Freedonia'),
    mission('M-2', 'Ambassade de Syldavie', 'Syldavie'),
    mission('M-3', 'Embassy of Ruritania', 'Ruritania'),
    employer('E-1', 'M-1'),
    employer('E-2', 'M-2'),
    employer('E-3', 'M-3'),
    stream('office', 'office', act('officer.engaged', officer), act('room.opened', room)),
    // Six of the first mission, three of the second, eleven and the one on an override of the third.
    ...numbers(1, 6).map((number) => worker(number, 'E-1', granted(number, 'renewal'), number > 2 ? 'UTO' : 'RUR')),
    ...numbers(7, 9).map((number) => worker(number, 'E-2', granted(number))),
    ...numbers(10, 21).map((number) => worker(number, 'E-3', [...granted(number), ...(ALSO[number] ?? [])], number > 11 ? 'UTO' : 'RUR')),
    left,
    ...overrides,
  ),
);

const year = (of = 2025): Promise<RapporteurReport> => ask((model) => Effect.provideService(readRapporteur(of), ReadModel, model));

const shown = async (key: RapporteurTableKey) => {
  const table = (await year()).tables.find((one) => one.key === key);
  return {
    rows: table?.rows.map(({ cells, key: row, total }) => [row, ...cells, total]),
    totals: [...(table?.totals ?? []), table?.total],
  };
};

describe("the rapporteur's figures of a year", () => {
  test('workers with a card at its end, by mission: the smallest two stand together', async () => {
    // 6, 3 and 13 with the one on an override. Three is small; apart, it would take the six with it.
    expect(await shown('workers-by-mission')).toEqual({
      rows: [
        ['M-3', 13],
        [OTHER_ROWS, 9],
      ],
      totals: [22],
    });
  });

  test('and by nationality: four of one hide those of the other, and only the total that both tables share is told', async () => {
    expect(await shown('workers-by-nationality')).toEqual({
      rows: [
        ['RUR', null],
        ['UTO', null],
      ],
      totals: [22],
    });
  });

  test('cards by mission and what they rest on: the one on an override cannot be found by subtraction', async () => {
    // M-3: 13 on an interview, 1 on an override. Of its row the total is told, of the columns neither.
    expect(await shown('cards-by-mission')).toEqual({
      rows: [
        ['M-3', null, null, 14],
        [OTHER_ROWS, 9, 0, 9],
      ],
      totals: [null, null, 23],
    });
  });

  test('cards by what was asked for', async () => {
    expect(await shown('cards-by-kind')).toEqual({
      rows: [
        ['first_issue', 17],
        ['renewal', 6],
      ],
      totals: [23],
    });
  });

  test('interviews and missed dates: five dates that one worker missed are one worker', async () => {
    // M-3: 13 valid, 5 invalid of five workers, 5 missed of one. The invalid ones are hidden with the missed ones.
    expect(await shown('interviews-by-mission')).toEqual({
      rows: [
        ['M-3', 13, null, null, 23],
        [OTHER_ROWS, 9, 0, 0, 9],
      ],
      totals: [22, null, null, 32],
    });
  });

  test('two overrides are too few to be told apart or together', async () => {
    expect(await shown('overrides')).toEqual({ rows: [], totals: [null] });
    expect((await year()).tables.find(({ key }) => key === 'overrides')?.isWithheld).toBe(true);
  });

  test('contracts below scale at its end, without what was put right by then', async () => {
    expect(await shown('below-scale-by-mission')).toEqual({ rows: [['M-3', 5]], totals: [5] });
    expect(await shown('missing-payments-by-mission')).toEqual({ rows: [], totals: [null] });
  });

  test('and what they lack: of each month what was not paid, else the greater of what was agreed too little', async () => {
    // Four lack 100.00, one 100.00 and 2,300.00: 2,800.00 in all; without the two greatest 300.00, more than a tenth of 2,400.00.
    expect((await year()).arrears).toBe(centsOf('2800.00'));
  });

  test('of a year without anything are zero', async () => {
    const { arrears, hasEnded, on, tables } = await year(2024);
    expect({ arrears, hasEnded, on }).toEqual({ arrears: 0, hasEnded: true, on: dayOf('2024-12-31') });
    expect(tables.map(({ isWithheld, rows, total }) => ({ isWithheld, rows, total }))).toEqual(
      tables.map(() => ({ isWithheld: false, rows: [], total: 0 })),
    );
  });
});
