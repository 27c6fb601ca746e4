import { beforeEach, describe, expect, test } from 'vitest';
import { act, assessed, assessment, cardNumber, issued, override, scheduled } from '../../domain/test/cast.ts';
import { newFile } from './new-file.ts';
import { anotherDossier, batchesOf, force, record, rowsIn } from './sample-register.ts';

/** W-1 has a card on an interview, W-2 a valid interview and a verdict, W-3 an override and a verdict, W-4 an interview that is only scheduled and a verdict. */
const W2 = [
  ['W-1', 'W-2'],
  ['C-1', 'C-2'],
  ['A-1', 'A-2'],
  ['I-1', 'I-2'],
  ['2026-01-20T10:00', '2026-01-20T12:00'],
] as const;
const W3 = [
  ['W-1', 'W-3'],
  ['C-1', 'C-3'],
  ['A-1', 'A-3'],
  ['I-1', 'I-3'],
  ['2026-01-20T10:00', '2026-01-20T14:00'],
] as const;
const W4 = [
  ['W-1', 'W-4'],
  ['C-1', 'C-4'],
  ['A-1', 'A-4'],
  ['I-1', 'I-4'],
  ['2026-01-20T10:00', '2026-01-20T16:00'],
] as const;

const register = (path: string): Promise<void> =>
  record(path, [
    ...batchesOf(issued),
    ...anotherDossier(assessed, ...W2),
    ...anotherDossier([...scheduled, act('pay.assessed', assessment), act('gate.overridden', override)], ...W3),
    ...anotherDossier([...scheduled, act('pay.assessed', assessment)], ...W4),
  ]);

let path = '';
beforeEach(async () => {
  path = newFile();
  await register(path);
});

const DECIDED = 20_485;
const HELD = 20_473;
type Cell = string | number | null;
const card = (worker: number, interview: string | null, version: number | null, verdict: number, decided: Cell = DECIDED): string => {
  const cells = [
    `S-${worker}`,
    `W-${worker}`,
    `A-${worker}`,
    'private_servant',
    interview,
    version,
    verdict,
    decided,
    decided,
    DECIDED + 300,
    null,
    null,
  ];
  return `(${cells.map((cell) => (typeof cell === 'string' ? `'${cell}'` : (cell ?? 'NULL'))).join(', ')})`;
};

test('what stands in the way is what the card lacks: with everything there, rows go in', () => {
  force(path, `INSERT INTO card VALUES ${card(2, 'I-2', null, 6)}`, `INSERT INTO card VALUES ${card(3, null, 6, 5)}`);
  expect(rowsIn(path, 'SELECT number FROM card')).toEqual([{ number: 'S-1' }, { number: 'S-2' }, { number: 'S-3' }]);
});

describe.each(['INSERT', 'INSERT OR REPLACE', 'INSERT OR IGNORE'])(
  '%s by raw SQL, with references and checks switched off, gives no card',
  (insert) => {
    test.each([
      ['with neither interview nor override', card(2, null, null, 6)],
      ['with both', card(3, 'I-3', 6, 5)],
      ['on an interview that nobody held', card(4, 'I-4', null, 5)],
      ['on an interview that does not exist', card(2, 'I-9', null, 6)],
      ['on the interview of somebody else', card(2, 'I-1', null, 6)],
      ['on an override that does not exist', card(2, null, 5, 6)],
      ['without a pay verdict', card(2, 'I-2', null, 5)],
      ['before the interview', card(2, 'I-2', null, 6, HELD - 1)],
      ['91 days after the interview', card(2, 'I-2', null, 6, HELD + 91)],
      ['without a day of decision', card(2, 'I-2', null, 6, null)],
      ['for an application of another worker', card(2, 'I-2', null, 6).replace("'W-2'", "'W-1'")],
      ['for no application', card(2, 'I-2', null, 6).replace("'A-2'", "'A-9'")],
    ])('%s', (_, row) => {
      expect(() => force(path, `${insert} INTO card VALUES ${row}`)).toThrow(/a card|NOT NULL/);
      expect(rowsIn(path, 'SELECT number FROM card')).toEqual([{ number: cardNumber }]);
    });
  },
);

test('90 days after the interview it still counts', () => {
  force(path, `INSERT INTO card VALUES ${card(2, 'I-2', null, 6, HELD + 90)}`);
  expect(rowsIn(path, 'SELECT count(*) AS cards FROM card')).toEqual([{ cards: 2 }]);
});

describe('no card loses by raw SQL what it rests on', () => {
  test.each([
    ['by becoming one without interview', 'UPDATE card SET interview_id = NULL'],
    ['by resting on another interview', "UPDATE card SET interview_id = 'I-2'"],
    ['by another application', "UPDATE card SET application_id = 'A-2'"],
    ['by another verdict', 'UPDATE card SET assessment_version = 5'],
    ['by another day of decision', `UPDATE card SET decided_on = ${HELD + 91}`],
    ['by a change of the result', "UPDATE interview SET result = 'invalid'"],
    ['by a change of the day', 'UPDATE interview SET held_on = held_on - 100'],
    ['by taking the day', 'UPDATE interview SET held_on = NULL'],
    ['by removing the interview', 'DELETE FROM interview'],
    ['by renaming the interview', "UPDATE interview SET id = 'I-9' WHERE id = 'I-1'"],
    [
      'by replacing the interview',
      "INSERT OR REPLACE INTO interview SELECT id, worker_id, 'A-2', officer_id, room_id, starts_at, minutes, NULL, NULL, 'cancelled', NULL, NULL FROM interview WHERE id = 'I-1'",
    ],
    ['by putting another in its place', "UPDATE OR REPLACE interview SET id = 'I-1' WHERE id = 'I-4'"],
    ['by removing the verdict', 'DELETE FROM assessment'],
    ['by moving the verdict', "UPDATE assessment SET contract_id = 'C-2'"],
    [
      'by replacing the verdict',
      "INSERT OR REPLACE INTO assessment SELECT worker_id, version, 'C-9', from_month, to_month, assessed_on, NULL, NULL, 0 FROM assessment WHERE worker_id = 'W-1'",
    ],
    ['by removing the application', 'DELETE FROM application'],
    ['by moving the application', "UPDATE application SET contract_id = 'C-2'"],
    ['by opening the application again', "UPDATE application SET status = 'open', ended_on = NULL WHERE id = 'A-1'"],
    ['by refusing the application', "UPDATE application SET status = 'refused' WHERE id = 'A-1'"],
  ])('%s', (_, statement) => {
    const before = rowsIn(path, 'SELECT * FROM card JOIN interview ON interview.id = card.interview_id');
    expect(() => force(path, statement)).toThrow(/a card|taken: /);
    expect(rowsIn(path, 'SELECT * FROM card JOIN interview ON interview.id = card.interview_id')).toEqual(before);
  });

  test.each([
    ['by removing it', 'DELETE FROM gate_override'],
    ['by moving it', "UPDATE gate_override SET application_id = 'A-2'"],
    ['by a later day', 'UPDATE gate_override SET decided_on = decided_on + 30'],
    ['by replacing it', "INSERT OR REPLACE INTO gate_override VALUES ('W-3', 9, 'A-3', 0, 'another')"],
  ])('an override %s', (_, statement) => {
    force(path, `INSERT INTO card VALUES ${card(3, null, 6, 5)}`);
    expect(() => force(path, statement)).toThrow(/a card|taken: /);
  });
});

test.each(['INSERT', 'INSERT OR REPLACE'])('two interviews at one time are refused: %s', (insert) => {
  const booking = (resource: string, id: string): string =>
    `${insert} INTO booking SELECT '${resource}', '${id}', quarter, 'I-9' FROM booking WHERE interview_id = 'I-4' LIMIT 1`;
  expect(() => force(path, booking('officer', 'O-1'))).toThrow('taken: booking.officer');
  expect(() => force(path, booking('room', 'R-1'))).toThrow('taken: booking.room');
  expect(() => force(path, booking('worker', 'W-4'))).toThrow('taken: booking.worker');
  force(path, booking('worker', 'W-1'));
});
