import { Conflict, type RecordedAct, type StoreFailure, Taken } from '@protocol-registry/registry';
import { Database, openDatabase, openJournal, type Projection, plainCodec, readAfter } from '@protocol-registry/store';
import { Effect, Result } from 'effect';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { newFile } from './new-file.ts';
import { act, batch, by, inJournal, kindsOf, MEMORY, worker } from './sample-journal.ts';

const badges = (table: string): Projection<{ kind: string; content: unknown }> => ({
  project: async (trx, acts) => {
    for (const { content } of acts) await sql`INSERT INTO ${sql.table(table)} (number) VALUES (${String(content)})`.execute(trx);
  },
});

describe('a journal', () => {
  test('gives back what was recorded, in order, with position, version, officer and instant', async () => {
    const acts = await inJournal(MEMORY, (journal) =>
      Effect.gen(function* () {
        yield* journal.append(
          [batch(worker('W-1'), 0, act('worker.registered', { name: 'Ayşe “Ö” 🙂\u0000' }), act('note.written', [1, null, 2.5]))],
          by,
        );
        yield* journal.append([batch(worker('W-2'), 0, act('worker.registered'))], by);
        yield* journal.append([batch(worker('W-1'), 2, act('worker.left'))], { actor: 'O-2', recordedAt: by.recordedAt + 1 });
        return yield* journal.read(worker('W-1'));
      }),
    );
    expect(kindsOf(acts)).toEqual(['worker.registered', 'note.written', 'worker.left']);
    expect(acts.map(({ position, version }) => [position, version])).toEqual([
      [1, 1],
      [2, 2],
      [4, 3],
    ]);
    expect(acts[0]).toEqual({
      position: 1,
      stream: worker('W-1'),
      version: 1,
      recordedAt: by.recordedAt,
      actor: 'O-1',
      kind: 'worker.registered',
      content: { name: 'Ayşe “Ö” 🙂\u0000' },
    });
    expect(acts[2]).toMatchObject({ actor: 'O-2', recordedAt: by.recordedAt + 1 });
  });

  test('is there again when the file is opened again, and its head moves with every act', async () => {
    const url = `sqlite:${newFile()}`;
    const before = await inJournal(url, (journal) => journal.head);
    await inJournal(url, (journal) => journal.append([batch(worker('W-1'), 0, act('worker.registered'))], by));
    const after = await inJournal(url, (journal) => journal.head);
    expect(before).toEqual({ position: 0, hash: '0'.repeat(64) });
    expect(after.position).toBe(1);
    expect(after.hash).toMatch(/^(?!0{64})[0-9a-f]{64}$/);
    expect(await inJournal(url, (journal) => journal.read(worker('W-1')))).toHaveLength(1);
  });

  test('records several streams together or not at all', async () => {
    const { refused, read, head } = await inJournal(MEMORY, (journal) =>
      Effect.gen(function* () {
        const versions = yield* journal.append(
          [batch(worker('W-1'), 0, act('a'), act('b')), batch(worker('W-2'), 0, act('c')), batch(worker('W-1'), 2, act('d'))],
          by,
        );
        expect(versions.map(({ version }) => version)).toEqual([3, 1, 3]);
        const failed = yield* Effect.flip(journal.append([batch(worker('W-3'), 0, act('e')), batch(worker('W-2'), 0, act('f'))], by));
        return { refused: failed, read: yield* journal.read(worker('W-3')), head: yield* journal.head };
      }),
    );
    expect(refused).toBeInstanceOf(Conflict);
    expect(read).toEqual([]);
    expect(head.position).toBe(4);
  });

  test('a batch without acts asks that the stream is where it was', async () => {
    const outcomes = await inJournal(MEMORY, (journal) =>
      Effect.gen(function* () {
        yield* journal.append([batch(worker('W-1'), 0, act('a'))], by);
        const same = yield* Effect.result(journal.append([batch(worker('W-1'), 1)], by));
        const moved = yield* Effect.result(journal.append([batch(worker('W-1'), 0)], by));
        return [Result.isSuccess(same), Result.isFailure(moved)];
      }),
    );
    expect(outcomes).toEqual([true, true]);
  });

  test('records ten thousand acts in less than a second of computing', async () => {
    const acts = Array.from({ length: 10_000 }, (_, index) =>
      batch(worker(`W-${index}`), 0, act('worker.registered', { name: `Name ${index}`, born: '1990-01-01' })),
    );
    await inJournal(`sqlite:${newFile()}`, (journal) =>
      Effect.gen(function* () {
        const start = process.threadCpuUsage();
        yield* journal.append(acts, by);
        const { user, system } = process.threadCpuUsage(start);
        expect(user + system).toBeLessThan(1_000_000);
        expect((yield* journal.head).position).toBe(10_000);
        expect(yield* readAfter(plainCodec, 9_990, 5)).toHaveLength(5);
      }),
    );
  });
});

describe('two who act on one state', () => {
  test('the second learns what the first recorded', async () => {
    const url = `sqlite:${newFile()}`;
    const conflict = await inJournal(url, (first) =>
      Effect.gen(function* () {
        yield* first.append([batch(worker('W-1'), 0, act('worker.registered'))], by);
        yield* first.append([batch(worker('W-1'), 1, act('card.issued', { number: 'S-1' }))], by);
        return yield* Effect.promise(() =>
          inJournal(url, (second) => Effect.flip(second.append([batch(worker('W-1'), 1, act('worker.left'))], by))),
        );
      }),
    );
    expect(conflict).toMatchObject({ _tag: 'Conflict', stream: worker('W-1'), expected: 1, actual: 2 });
    expect((conflict as Conflict).since.map(({ kind, content }: RecordedAct) => [kind, content])).toEqual([
      ['card.issued', { number: 'S-1' }],
    ]);
  });

  test('at the same moment, on two connections: one wins each version, nothing is lost or recorded twice', async () => {
    const url = `sqlite:${newFile()}`;
    const outcomes = await inJournal(url, (first) =>
      Effect.promise(() =>
        inJournal(url, (second) =>
          Effect.forEach(
            Array.from({ length: 40 }, (_, index) => ({ journal: index % 2 === 0 ? first : second, version: Math.floor(index / 2) })),
            ({ journal, version }) => Effect.result(journal.append([batch(worker('W-1'), version, act('note.written'))], by)),
            { concurrency: 2 },
          ),
        ),
      ),
    );
    expect(outcomes.filter(Result.isSuccess)).toHaveLength(20);
    expect(outcomes.filter(Result.isFailure).every(({ failure }) => failure._tag === 'Conflict')).toBe(true);
    expect(await inJournal(url, (journal) => journal.read(worker('W-1')))).toHaveLength(20);
  });
});

describe('read tables', () => {
  const withBadges = <A, E>(use: Effect.Effect<A, E, Database>): Promise<A> =>
    Effect.runPromise(
      Effect.gen(function* () {
        const database = yield* Database;
        yield* database.query((db) => sql`CREATE TABLE badge (number TEXT PRIMARY KEY)`.execute(db));
        yield* database.query((db) =>
          sql`CREATE TRIGGER badge_room BEFORE INSERT ON badge WHEN NEW.number = 'held' BEGIN SELECT RAISE(ABORT, 'taken: room'); END`.execute(
            db,
          ),
        );
        return yield* use;
      }).pipe(Effect.provide(openDatabase(MEMORY))),
    );

  const count = Effect.flatMap(Database, ({ query }) => query((db) => sql<{ number: string }>`SELECT number FROM badge`.execute(db)));

  test.each([
    ['a unique column', 'S-1', 'badge.number'],
    ['a trigger', 'held', 'room'],
  ])('refuse by %s what is there already, and nothing of the act stays', async (_, number, what) => {
    const outcome = await withBadges(
      Effect.gen(function* () {
        const journal = yield* openJournal(plainCodec, badges('badge'));
        yield* journal.append([batch(worker('W-1'), 0, act('card.issued', 'S-1'))], by);
        const refused = yield* Effect.flip(
          journal.append([batch(worker('W-2'), 0, act('card.issued', 'S-2'), act('card.issued', number))], by),
        );
        return { refused, acts: yield* journal.read(worker('W-2')), head: yield* journal.head, rows: (yield* count).rows };
      }),
    );
    expect(outcome.refused).toBeInstanceOf(Taken);
    expect(outcome.refused).toMatchObject({ what });
    expect(outcome).toMatchObject({ acts: [], head: { position: 1 }, rows: [{ number: 'S-1' }] });
  });

  test('that cannot be written fail the act', async () => {
    const failure = await withBadges(
      Effect.flatMap(openJournal(plainCodec, badges('nowhere')), (journal) =>
        Effect.flip(journal.append([batch(worker('W-1'), 0, act('card.issued', 'S-1'))], by)),
      ),
    );
    expect(failure).toMatchObject({ _tag: 'StoreFailure', reason: 'FAILED' } satisfies Partial<StoreFailure>);
  });
});

describe('a transaction', () => {
  test('keeps nothing of what failed, was interrupted or fell over', async () => {
    const acts = await inJournal(MEMORY, (journal, database) =>
      Effect.gen(function* () {
        const write = journal.append([batch(worker('W-1'), 0, act('a'))], by);
        yield* Effect.exit(database.transaction(Effect.andThen(write, Effect.fail('no'))));
        yield* Effect.exit(database.transaction(Effect.andThen(write, Effect.die('fault'))));
        yield* Effect.timeoutOption(database.transaction(Effect.andThen(write, Effect.never)), '20 millis');
        return yield* journal.read(worker('W-1'));
      }),
    );
    expect(acts).toEqual([]);
  });

  test('shows others what it wrote only once it is done', async () => {
    const seen = await inJournal(MEMORY, (journal, database) =>
      Effect.gen(function* () {
        const writing = database.transaction(
          journal
            .append([batch(worker('W-1'), 0, act('a'))], by)
            .pipe(Effect.andThen(Effect.sleep('20 millis')), Effect.andThen(journal.append([batch(worker('W-1'), 1, act('b'))], by))),
        );
        const reading = Effect.sleep('5 millis').pipe(Effect.andThen(journal.read(worker('W-1'))));
        const [, acts] = yield* Effect.all([writing, reading], { concurrency: 2 });
        return acts;
      }),
    );
    expect(kindsOf(seen)).toEqual(['a', 'b']);
  });
});
