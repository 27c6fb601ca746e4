import type { Batch, JournalAct, JournalOf, RecordedAct, Stream } from '@protocol-registry/registry';
import { Database, noProjection, openDatabase, openJournal, plainCodec } from '@protocol-registry/store';
import BetterSqlite3 from 'better-sqlite3';
import { Effect } from 'effect';

export const worker = (id: string): Stream => ({ kind: 'worker', id });

export const act = (kind: string, content: unknown = {}): JournalAct => ({ kind, content });

export const batch = (stream: Stream, expectedVersion: number, ...acts: readonly JournalAct[]): Batch => ({
  stream,
  expectedVersion,
  acts,
});

export const by = { actor: 'O-1', recordedAt: 1_767_225_600_000 };

export const MEMORY = 'sqlite::memory:';

/** Runs an effect on a journal in a database that is closed afterwards. */
export const inJournal = <A, E>(
  url: string,
  use: (journal: JournalOf<JournalAct>, database: Database['Service']) => Effect.Effect<A, E, Database>,
): Promise<A> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const journal = yield* openJournal(plainCodec, noProjection);
      return yield* use(journal, yield* Database);
    }).pipe(Effect.provide(openDatabase(url))),
  );

/** A journal of ten acts in turn on the streams A, B and C: act 1 is version 1 of A, act 4 version 2 of A. */
export const writeTen = async (path: string): Promise<void> => {
  await inJournal(`sqlite:${path}`, (journal) =>
    Effect.forEach(Array.from({ length: 10 }), (_, index) =>
      journal.append(
        [batch(worker('ABC'[index % 3] ?? ''), Math.floor(index / 3), act('note.written', { text: `note ${index + 1}` }))],
        by,
      ),
    ),
  );
};

interface Trigger {
  readonly name: string;
  readonly sql: string;
}

/** Works on the file as somebody would who has the file and knows its secrets: no guard stands in the way, and all are back afterwards. */
export const tamper = (path: string, ...statements: readonly string[]): void => {
  const connection = new BetterSqlite3(path);
  connection.pragma('foreign_keys = OFF');
  const triggers = connection.prepare<[], Trigger>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
  for (const statement of [...statements, ...triggers.map(({ sql }) => sql)]) connection.exec(statement);
  connection.close();
};

export const kindsOf = (acts: readonly RecordedAct[]): readonly string[] => acts.map(({ kind }) => kind);
