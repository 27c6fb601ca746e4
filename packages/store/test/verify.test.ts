import type { Head } from '@protocol-registry/registry';
import { type Break, type Verification, verifyFile, verifyJournal } from '@protocol-registry/store';
import BetterSqlite3 from 'better-sqlite3';
import { Effect } from 'effect';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../src/journal/chain.ts';
import { newFile } from './new-file.ts';
import { act, batch, by, inJournal, MEMORY, tamper, worker, writeTen } from './sample-journal.ts';
import { force } from './sample-register.ts';

const verify = (path: string, anchor: Head | null = null): Promise<Verification> => Effect.runPromise(verifyFile(`sqlite:${path}`, anchor));

const tampered = async (...statements: readonly string[]): Promise<readonly Break[]> => {
  const path = newFile();
  await writeTen(path);
  tamper(path, ...statements);
  return (await verify(path)).breaks;
};

const places = (breaks: readonly Break[]): readonly unknown[] =>
  breaks.map(({ code, position, last }) => (position === last ? [code, position] : [code, position, last]));

const INSERT = `INSERT INTO act SELECT 5, 'worker', 'A', 9, kind, recorded_at, actor, commitment, hash FROM act WHERE position = 4;
  INSERT INTO act_content SELECT 5, content, salt FROM act_content WHERE position = 4;`;

const shift = (table: string, from: number, to: number, distance: number): string =>
  `UPDATE ${table} SET position = position + ${distance + 1000} WHERE position BETWEEN ${from} AND ${to}; UPDATE ${table} SET position = position - 1000 WHERE position > 900;`;

const swap = (table: string, a: number, b: number): string =>
  `UPDATE ${table} SET position = 999 WHERE position = ${a}; UPDATE ${table} SET position = ${a} WHERE position = ${b}; UPDATE ${table} SET position = ${b} WHERE position = 999;`;

const both = (statement: (table: string) => string): string => `${statement('act')} ${statement('act_content')}`;

describe('a journal as it was recorded', () => {
  test('has no break, and its head is the one that the journal gives', async () => {
    const path = newFile();
    await writeTen(path);
    const head = await inJournal(`sqlite:${path}`, (journal) => journal.head);
    expect(await verify(path)).toEqual({ acts: 10, head, breaks: [] });
    expect((await verify(path, head)).breaks).toEqual([]);
  });

  test('is verified in memory, and while others write', async () => {
    const found = await inJournal(MEMORY, (journal) =>
      Effect.gen(function* () {
        yield* journal.append([batch(worker('W-1'), 0, ...Array.from({ length: 2000 }, () => act('note.written')))], by);
        const writing = journal.append([batch(worker('W-1'), 2000, act('note.written'))], by);
        const [verification] = yield* Effect.all([verifyJournal(), writing], { concurrency: 2 });
        return [verification.breaks, (yield* verifyJournal()).acts];
      }),
    );
    expect(found).toEqual([[], 2001]);
  });

  test('of acts with any text in their names', async () => {
    const { breaks } = await inJournal(MEMORY, (journal) =>
      journal
        .append([batch({ kind: 'ki\u0000nd', id: 'é\u2028"\\' }, 0, act('\ud83d', '\udc00 \u0000 🙂'))], { actor: '', recordedAt: 0 })
        .pipe(Effect.andThen(verifyJournal())),
    );
    expect(breaks).toEqual([]);
  });
});

describe('a change is found where it is', () => {
  test.each([
    ['stream_kind', "'employer'"],
    ['stream_id', "'Z'"],
    ['version', '77'],
    ['kind', "'card.issued'"],
    ['recorded_at', 'recorded_at + 1'],
    ['actor', "'O-2'"],
    ['commitment', 'zeroblob(32)'],
    ['hash', 'zeroblob(32)'],
  ])('of the column %s', async (column, value) => {
    for (const position of [1, 5, 10]) {
      const breaks = await tampered(`UPDATE act SET ${column} = ${value} WHERE position = ${position}`);
      expect(places(breaks)).toEqual([['CHAIN_BROKEN', position]]);
    }
  });

  test.each([
    ['content', `'{"text":"note 6"}'`],
    ['salt', 'zeroblob(16)'],
  ])('of the %s', async (column, value) => {
    const breaks = await tampered(`UPDATE act_content SET ${column} = ${value} WHERE position = 5`);
    expect(breaks).toEqual([
      {
        code: 'CONTENT_CHANGED',
        position: 5,
        last: 5,
        stream: worker('B'),
        version: 2,
        message: 'Act 5 has another content than was recorded.',
      },
    ]);
  });

  test('of several acts, each by itself', async () => {
    const breaks = await tampered(
      "UPDATE act SET actor = 'O-2' WHERE position IN (2, 8)",
      "UPDATE act_content SET content = '0' WHERE position IN (4, 5)",
    );
    expect(places(breaks)).toEqual([
      ['CHAIN_BROKEN', 2],
      ['CONTENT_CHANGED', 4],
      ['CONTENT_CHANGED', 5],
      ['CHAIN_BROKEN', 8],
    ]);
  });

  test.each([
    ['its hash', 'UPDATE journal_head SET hash = zeroblob(32)', 'HEAD_DIFFERS', 10],
    ['itself', 'DELETE FROM journal_head', 'HEAD_DIFFERS', null],
  ])('of the head: %s', async (_, statement, code, position) => {
    expect(places(await tampered(statement))).toEqual([[code, position]]);
  });
});

describe('a removal is found where it was', () => {
  test('of one act, with the act that it was', async () => {
    const breaks = await tampered(both((table) => `DELETE FROM ${table} WHERE position = 5;`));
    expect(breaks).toMatchObject([{ code: 'ACT_MISSING', position: 5, last: 5, stream: worker('B'), version: 2 }]);
  });

  test('of the first act, of several, of the end', async () => {
    expect(places(await tampered(both((table) => `DELETE FROM ${table} WHERE position = 1;`)))).toEqual([['ACT_MISSING', 1]]);
    expect(places(await tampered(both((table) => `DELETE FROM ${table} WHERE position IN (3, 4, 7);`)))).toEqual([
      ['ACT_MISSING', 3, 4],
      ['ACT_MISSING', 7],
    ]);
    expect(places(await tampered(both((table) => `DELETE FROM ${table} WHERE position > 7;`)))).toEqual([['ACT_MISSING', 8, 10]]);
    expect(places(await tampered(both((table) => `DELETE FROM ${table};`)))).toEqual([['ACT_MISSING', 1, 10]]);
  });

  test('of an act without its content, and of a content without its act', async () => {
    expect(places(await tampered('DELETE FROM act WHERE position = 5'))).toEqual([['ACT_MISSING', 5]]);
    expect(places(await tampered('DELETE FROM act_content WHERE position = 5'))).toEqual([['CONTENT_MISSING', 5]]);
    expect(places(await tampered("INSERT INTO act_content VALUES (11, '{}', zeroblob(16))"))).toEqual([['CONTENT_WITHOUT_ACT', 11]]);
  });

  test('of acts whose followers moved up', async () => {
    const breaks = await tampered(both((table) => `DELETE FROM ${table} WHERE position IN (4, 5); ${shift(table, 6, 10, -2)}`));
    expect(places(breaks)).toEqual([['ACT_MISSING', 4, 5]]);
    for (const position of [1, 5, 9]) {
      const [found, ...others] = await tampered(
        both((table) => `DELETE FROM ${table} WHERE position = ${position}; ${shift(table, position + 1, 10, -1)}`),
      );
      expect(others).toEqual([]);
      expect(found).toMatchObject({ code: 'ACT_MISSING', position, last: position });
    }
  });
});

describe('an insertion is found where it is', () => {
  test('at the end', async () => {
    const breaks = await tampered(
      `INSERT INTO act SELECT 11, 'worker', 'B', 4, kind, recorded_at, actor, commitment, hash FROM act WHERE position = 4`,
    );
    expect(places(breaks)).toEqual([['ACT_INSERTED', 11]]);
  });

  test('beyond the end', async () => {
    const breaks = await tampered(
      `INSERT INTO act SELECT 7000, 'worker', 'B', 4, kind, recorded_at, actor, commitment, hash FROM act WHERE position = 4`,
    );
    expect(places(breaks)).toEqual([['ACT_INSERTED', 7000]]);
  });

  test('at the end, with the head moved on', async () => {
    const breaks = await tampered(
      `INSERT INTO act SELECT 11, 'worker', 'B', 4, kind, recorded_at, actor, commitment, hash FROM act WHERE position = 4`,
      'INSERT INTO act_content SELECT 11, content, salt FROM act_content WHERE position = 4',
      'UPDATE journal_head SET position = 11',
    );
    expect(breaks[0]).toMatchObject({ code: 'CHAIN_BROKEN', position: 11 });
  });

  test('between two acts, whose followers moved down', async () => {
    const breaks = await tampered(`${both((table) => shift(table, 5, 10, 1))} ${INSERT}`);
    expect(places(breaks)).toEqual([['ACT_INSERTED', 5]]);
  });
});

describe('another order is found where it begins', () => {
  test.each([
    [5, 6, [['REORDERED', 5, 6]]],
    [9, 10, [['REORDERED', 9, 10]]],
    [
      2,
      8,
      [
        ['REORDERED', 2],
        ['REORDERED', 8],
      ],
    ],
  ])('when acts %i and %i change places', async (a, b, expected) => {
    expect(places(await tampered(both((table) => swap(table, a, b))))).toEqual(expected);
  });

  test('when an act moves to a later place', async () => {
    const breaks = await tampered(
      both(
        (table) =>
          `UPDATE ${table} SET position = 800 WHERE position = 3; ${shift(table, 4, 8, -1)} UPDATE ${table} SET position = 8 WHERE position = 800;`,
      ),
    );
    expect(places(breaks)).toEqual([
      ['ACT_MISSING', 3],
      ['ACT_INSERTED', 8],
    ]);
  });

  test('when two contents change places', async () => {
    expect(places(await tampered(swap('act_content', 2, 8)))).toEqual([
      ['CONTENT_CHANGED', 2],
      ['CONTENT_CHANGED', 8],
    ]);
  });
});

describe('a journal whose chain was computed anew', () => {
  interface Row {
    position: number;
    stream_kind: string;
    stream_id: string;
    version: number;
    kind: string;
    recorded_at: number;
    actor: string;
    commitment: Buffer;
  }

  const rewritten = async (...statements: readonly string[]): Promise<{ readonly path: string; readonly noted: Head }> => {
    const path = newFile();
    await writeTen(path);
    const noted = await inJournal(`sqlite:${path}`, (journal) => journal.head);
    tamper(path, ...statements);
    const connection = new BetterSqlite3(path, { readonly: true });
    const acts = connection.prepare<[], Row>('SELECT * FROM act ORDER BY position').all();
    connection.close();
    let hash: Buffer = Buffer.alloc(32);
    const chained = acts.flatMap((row) => {
      hash = hashOf(hash, row.position, row);
      const set = `hash = x'${hash.toString('hex')}'`;
      return [`UPDATE act SET ${set} WHERE position = ${row.position}`, `UPDATE journal_head SET position = ${row.position}, ${set}`];
    });
    tamper(path, ...chained);
    return { path, noted };
  };

  test('is found by a head noted earlier, and only by it', async () => {
    const { path, noted } = await rewritten("UPDATE act SET actor = 'O-2' WHERE position = 3");
    expect((await verify(path)).breaks).toEqual([]);
    expect(places((await verify(path, noted)).breaks)).toEqual([['ANCHOR_DIFFERS', 10]]);
  });

  test('and is shorter than it was', async () => {
    const { path, noted } = await rewritten(both((table) => `DELETE FROM ${table} WHERE position > 7;`));
    expect((await verify(path)).breaks).toEqual([]);
    expect(places((await verify(path, noted)).breaks)).toEqual([['ANCHOR_DIFFERS', 10]]);
  });

  test('after an act was cut out is found by the versions of its stream', async () => {
    const { path } = await rewritten(both((table) => `DELETE FROM ${table} WHERE position = 5; ${shift(table, 6, 10, -1)}`));
    expect((await verify(path)).breaks).toMatchObject([{ code: 'VERSION_GAP', position: 7, stream: worker('B'), version: 3 }]);
  });
});

describe('what guards the journal', () => {
  const broken = async (...statements: readonly string[]): Promise<readonly string[]> => {
    const path = newFile();
    await writeTen(path);
    force(path, ...statements);
    return (await verify(path)).breaks.map(({ code, message }) => `${code} ${message}`);
  };

  test.each([
    ['a guard that was removed', 'act_stays', 'DROP TRIGGER act_stays'],
    [
      'a guard that was weakened',
      'act_stays',
      'DROP TRIGGER act_stays',
      'CREATE TRIGGER act_stays BEFORE DELETE ON act BEGIN SELECT 1; END',
    ],
    ['a trigger of somebody else', 'act_lies', 'CREATE TRIGGER act_lies AFTER INSERT ON act BEGIN SELECT 1; END'],
    ['a table with another shape', 'act_content', 'ALTER TABLE act_content ADD COLUMN note TEXT'],
  ])('%s is found', async (_, name, ...statements) => {
    expect(await broken(...statements)).toEqual([`GUARD_DIFFERS The database does not guard the journal as it was made to: ${name}.`]);
  });
});
