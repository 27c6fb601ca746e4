import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { type Act, type Day, type Dossier, dayOf } from '@protocol-registry/domain';
import {
  memoryKeys,
  noProjection,
  openDatabase,
  openJournal,
  plainCodec,
  type RebuildOptions,
  type Rebuilt,
  rebuild,
} from '@protocol-registry/store';
import { Effect, Result } from 'effect';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { act, assessed, contracted, held, issued, payment } from '../../domain/test/cast.ts';
import { decide, evolve, given } from '../../domain/test/given.ts';
import { recorded as recordedStatement } from '../../domain/test/protected-cast.ts';
import { commandOf, type Draw, draws } from '../../domain/test/random-command.ts';
import { tables } from '../src/read/shape.ts';
import { newFile } from './new-file.ts';
import { anotherDossier, batchesOf, by, force, inRegister, record, rowsIn, tamper } from './sample-register.ts';

const rebuilt = (path: string, options: RebuildOptions = {}): Promise<Rebuilt> =>
  inRegister(`sqlite:${path}`, () => rebuild({ ring: memoryKeys(), ...options }));

const contentOf = (path: string): string => JSON.stringify(tables.map((table) => rowsIn(path, `SELECT * FROM ${table}`)));

const rowCount = (path: string): number =>
  tables.reduce((sum, table) => sum + Number(rowsIn(path, `SELECT count(*) AS count FROM ${table}`)[0]?.['count']), 0);

/** The dossier of the cast under so many other names. */
const dossiers = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const number = index + 2;
    const time = `2026-01-${String(10 + (index % 18))}T${String(8 + (Math.floor(index / 18) % 10)).padStart(2, '0')}:00`;
    const names = ['W', 'C', 'A', 'I', 'S', 'O', 'R'].map((letter) => [`${letter}-1`, `${letter}-${number}`] as const);
    const acts = index % 3 === 0 ? assessed : [...issued, act('payment.recorded', payment)];
    return anotherDossier(acts, ...names, ['2026-01-20T10:00', time], ['Abebe', `Ábebe-${number}`]);
  }).flat();

const sample = newFile();
beforeAll(() => record(sample, batchesOf(issued), dossiers(40)));

const copy = (): string => {
  const path = newFile();
  copyFileSync(sample, path);
  return path;
};

/** The act, about somebody or something of another name. */
const named = ({ content: before, kind }: Act, name: string): Act => {
  const content = { ...before, familyName: name, name };
  return { kind, content } as Act;
};

/** The acts that come of commands one after the other. */
const historyOf = (drawn: readonly Draw[]): readonly Act[] => {
  let { register } = given(...contracted);
  let today = dayOf('2026-01-01');
  const acts = [...contracted];
  for (const draw of drawn) {
    today = (today + draw.later) as Day;
    const decision = decide(register, commandOf(register, register.dossier as Dossier, today, draw), today);
    for (const decided of Result.getOrElse(decision, () => [])) {
      register = evolve(register, decided);
      acts.push(decided);
    }
  }
  return acts;
};

describe('the running tables', () => {
  test('are those that a rebuild computes, after any history, however it was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(draws, fc.integer({ min: 1, max: 30 }), async (drawn, atOnce) => {
        const batches = batchesOf(historyOf(drawn));
        const ring = memoryKeys();
        const found = await inRegister(
          'sqlite::memory:',
          (journal) =>
            Effect.gen(function* () {
              for (let start = 0; start < batches.length; start += atOnce) yield* journal.append(batches.slice(start, start + atOnce), by);
              return yield* rebuild({ ring });
            }),
          ring,
        );
        expect(found).toMatchObject({ acts: batches.length, differences: [], isMended: false });
      }),
      { numRuns: 60 },
    );
  });

  test('are those that a rebuild computes, whatever people write', async () => {
    const texts = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() === text && /^[^\p{Cc}\u2028\u2029]+$/u.test(text));
    await fc.assert(
      fc.asyncProperty(texts, async (name) => {
        const differences = await inRegister('sqlite::memory:', (journal) =>
          Effect.gen(function* () {
            yield* journal.append(batchesOf(issued.map((one) => named(one, name))), by);
            return (yield* rebuild()).differences;
          }),
        );
        expect(differences).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('are read to the end, with progress', async () => {
    const seen: number[] = [];
    const { acts, differences, streams } = await rebuilt(copy(), { onProgress: (progress) => seen.push(progress.acts / progress.total) });
    expect({ acts, differences, streams }).toMatchObject({ differences: [], streams: 44 });
    expect(seen.at(-1)).toBe(1);
  });
});

describe('the tables that follow protected files', () => {
  const pauses = [
    { from: dayOf('2026-02-01'), to: dayOf('2026-02-20') },
    { from: dayOf('2026-02-21'), to: dayOf('2026-03-10') },
  ];
  const drawn = act('interview.recorded', { ...recordedStatement, neutral: { followUpOn: dayOf('2026-04-20'), pauses } });
  const paused = act('letters.paused', { from: dayOf('2026-05-01'), reason: 'REFER' });
  const due = [{ worker_id: 'W-1', due_on: dayOf('2026-04-20') }];
  const waiting = [
    { worker_id: 'W-1', from_day: dayOf('2026-02-01'), to_day: dayOf('2026-03-10') },
    { worker_id: 'W-1', from_day: dayOf('2026-05-01'), to_day: null },
  ];
  const rows = (path: string) => ['follow_up', 'letter_pause'].map((table) => rowsIn(path, `SELECT * FROM ${table}`));

  const filled = async () => {
    const [path, ring] = [newFile(), memoryKeys()];
    await inRegister(
      `sqlite:${path}`,
      ({ append }) => Effect.forEach(batchesOf([...held, drawn, paused]), (one) => append([one], by), { discard: true }),
      ring,
    );
    return { path, ring };
  };

  test('say by when a worker is seen and when letters wait, and not why: pauses that meet are one', async () => {
    const { path } = await filled();
    expect(rows(path)).toEqual([due, waiting]);
    expect(rowsIn(path, "SELECT count(*) AS count FROM act WHERE kind = 'protected.sealed'")).toEqual([{ count: 2 }]);
  });

  test('are left alone without keys, and put right with them', async () => {
    const { path, ring } = await filled();
    force(path, 'UPDATE follow_up SET due_on = due_on + 1', 'DELETE FROM letter_pause WHERE to_day IS NULL');
    const damaged = rows(path);
    expect(await inRegister(`sqlite:${path}`, () => rebuild(), ring)).toMatchObject({ differences: [], isMended: false });
    expect(rows(path)).toEqual(damaged);
    const mended = await inRegister(`sqlite:${path}`, () => rebuild({ ring }), ring);
    expect(mended.isMended).toBe(true);
    expect(mended.differences.map(({ table }) => table).toSorted()).toEqual(['follow_up', 'letter_pause']);
    expect(rows(path)).toEqual([due, waiting]);
  });
});

describe('a journal', () => {
  const recorded = (kind: string, stream: string) =>
    Effect.gen(function* () {
      const journal = yield* openJournal(plainCodec, noProjection);
      yield* journal.append([{ stream: { kind: stream, id: 'X-1' }, expectedVersion: 0, acts: [{ kind, content: {} }] }], by);
      return yield* Effect.result(rebuild());
    }).pipe(Effect.provide(openDatabase('sqlite::memory:')), Effect.runPromise);

  test('with an act that nobody can read is not rebuilt by halves', async () => {
    const failure = Result.getOrThrow(Result.flip(await recorded('mission.dissolved', 'mission')));
    expect(failure).toMatchObject({ reason: 'UNREADABLE', message: 'Act 1 (mission.dissolved) cannot be read.' });
  });

  test('may hold streams that have no tables', async () => {
    expect(Result.getOrThrow(await recorded('note.written', 'notes'))).toMatchObject({ acts: 1, streams: 1, differences: [] });
  });
});

describe('what was done to the tables is found and put right', () => {
  const row = expect.any(String) as unknown;

  test.each([
    [
      'a changed value',
      ["UPDATE worker SET family_name = 'Other' WHERE id = 'W-3'"],
      [['worker', 'W-3', 'family_name', 'Other', 'Ábebe-3']],
    ],
    [
      'a changed key',
      ["UPDATE card SET number = 'X-1' WHERE number = 'S-3'"],
      [
        ['card', 'X-1', null, row, null],
        ['card', 'S-3', null, null, row],
      ],
    ],
    ['a value taken away', ["UPDATE worker SET card_number = NULL WHERE id = 'W-3'"], [['worker', 'W-3', 'card_number', null, 'S-3']]],
    [
      'a removed row',
      ["DELETE FROM search WHERE worker_id = 'W-3' AND kind = 'file'"],
      [['search', 'w3 W-3 file W-3', null, null, '{"term":"w3","worker_id":"W-3","kind":"file","subject_id":"W-3"}']],
    ],
    [
      'an added row',
      ["INSERT INTO room VALUES ('R-99', 'Cellar', NULL)"],
      [['room', 'R-99', null, '{"id":"R-99","name":"Cellar","closed_on":null}', null]],
    ],
    [
      'an interview made invalid',
      ["UPDATE interview SET result = 'invalid', unmet = '[\"room_private\"]' WHERE id = 'I-3'"],
      [
        ['interview', 'I-3', 'result', 'invalid', 'valid'],
        ['interview', 'I-3', 'unmet', '["room_private"]', '[]'],
      ],
    ],
    [
      'a card without ground',
      [`INSERT INTO card SELECT 'X-9', worker_id, id, card_category, NULL, 9, 5, 1, 1, 2, NULL, NULL FROM application WHERE id = 'A-2'`],
      [['card', 'X-9', null, row, null]],
    ],
    ['an interview taken from under its card', ["DELETE FROM interview WHERE id = 'I-3'"], [['interview', 'I-3', null, null, row]]],
    [
      'applications that changed places',
      [
        "UPDATE card SET application_id = 'X' WHERE number = 'S-3'",
        "UPDATE card SET application_id = 'A-3' WHERE number = 'S-4'",
        "UPDATE card SET application_id = 'A-4' WHERE number = 'S-3'",
      ],
      [
        ['card', 'S-3', 'application_id', 'A-4', 'A-3'],
        ['card', 'S-4', 'application_id', 'A-3', 'A-4'],
      ],
    ],
    ['everything', tables.map((table) => `DELETE FROM ${table}`), null],
  ] as const)('%s', async (_, statements, differences) => {
    const path = copy();
    const before = contentOf(path);
    tamper(path, ...statements);
    const first = await rebuilt(path, { dryRun: true });
    const found = first.differences.map(({ column, expected, found: value, key, table }) => [table, key, column, value, expected]);
    if (differences === null) expect(found.length).toBe(rowCount(sample));
    else expect(found).toEqual(differences);
    expect(first.isMended).toBe(false);
    expect(await rebuilt(path)).toMatchObject({ differences: first.differences, isMended: true });
    expect(contentOf(path)).toBe(before);
    expect(await rebuilt(path)).toMatchObject({ differences: [], isMended: false });
  });

  test('a row that stands against the checks', async () => {
    const path = copy();
    const before = contentOf(path);
    force(path, "UPDATE worker SET open_below_scale = 99 WHERE id = 'W-3'");
    const { differences } = await rebuilt(path);
    expect(differences).toContainEqual({ table: 'worker', key: 'W-3', column: 'open_below_scale', found: 99, expected: 0 });
    expect(contentOf(path)).toBe(before);
  });

  test('a table, an index and a trigger that are gone, and a trigger too many', async () => {
    const path = copy();
    const before = contentOf(path);
    force(
      path,
      'DROP TABLE terms',
      'DROP INDEX worker_by_name',
      'DROP TRIGGER card_has_verdict_new',
      'CREATE TRIGGER quiet BEFORE INSERT ON search BEGIN SELECT RAISE(IGNORE); END',
    );
    const { differences } = await rebuilt(path);
    expect(differences.map(({ key, table, found, expected }) => [table, key, found === null, expected === null])).toEqual([
      ['worker', 'worker_by_name', true, false],
      ['search', 'quiet', false, true],
      ['terms', 'terms', true, false],
      ['terms', 'terms_by_full_time', true, false],
      ['card', 'card_has_verdict_new', true, false],
    ]);
    expect(contentOf(path)).toBe(before);
    expect((await rebuilt(path)).differences).toEqual([]);
    expect(() => force(path, 'UPDATE card SET assessment_version = 99')).toThrow('a card needs a pay verdict');
  });
});

describe('flipped bytes of the file', () => {
  const PAGE = 4096;

  /** The pages of the read tables and of their indexes. */
  const pagesOf = (path: string): readonly number[] =>
    rowsIn(path, 'SELECT name, pageno FROM dbstat ORDER BY pageno')
      .filter(({ name }) =>
        tables.some(
          (table) => rowsIn(path, `SELECT 1 FROM sqlite_schema WHERE name = '${String(name)}' AND tbl_name = '${table}'`).length > 0,
        ),
      )
      .map(({ pageno }) => Number(pageno));

  const flip = (path: string, flips: readonly (readonly [page: number, offset: number, mask: number])[]): void => {
    const bytes = readFileSync(path);
    for (const [page, offset, mask] of flips) {
      const at = (page - 1) * PAGE + offset;
      bytes[at] = (bytes[at] ?? 0) ^ mask;
    }
    writeFileSync(path, bytes);
  };

  test('that leave a page which SQLite cannot even give up', async () => {
    const path = copy();
    const before = contentOf(path);
    const [worker] = rowsIn(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'worker'");
    flip(path, [[Number(worker?.['rootpage']), 0, 0xff]]);
    expect((await rebuilt(path, { dryRun: true })).differences).toMatchObject([
      { table: 'worker', key: null, column: null, expected: 'ok' },
    ]);
    expect(() => force(path, 'DROP TABLE worker')).toThrow('malformed');
    const { differences, isMended } = await rebuilt(path);
    expect([differences.length, isMended]).toEqual([1, true]);
    expect(contentOf(path)).toBe(before);
    expect(rowsIn(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });

  test('that leave a key which is no text', async () => {
    const path = copy();
    const before = contentOf(path);
    tamper(path, "UPDATE search SET worker_id = CAST(x'D72D33' AS TEXT) WHERE worker_id = 'W-3' AND kind = 'file'");
    expect((await rebuilt(path)).differences).toHaveLength(2);
    expect(contentOf(path) === before).toBe(true);
  });

  test('are found and put right wherever they lie in the read tables', async () => {
    const pages = pagesOf(sample);
    const before = contentOf(sample);
    const place = fc.tuple(fc.constantFrom(...pages), fc.oneof(fc.nat(11), fc.nat(PAGE - 1)), fc.integer({ min: 1, max: 255 }));
    let differing = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 3 }), async (flips) => {
        const path = copy();
        flip(path, flips);
        const { differences } = await rebuilt(path);
        differing += differences.length > 0 ? 1 : 0;
        expect(contentOf(path) === before).toBe(true);
        expect((await rebuilt(path)).differences).toEqual([]);
        expect(rowsIn(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      }),
      { numRuns: 40 },
    );
    expect(differing).toBeGreaterThan(10);
  });
});
