import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Database, DatabaseUnusable, openDatabase } from '@protocol-registry/store';
import BetterSqlite3 from 'better-sqlite3';
import { Effect } from 'effect';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { newFile } from './new-file.ts';
import { inJournal, MEMORY, writeTen } from './sample-journal.ts';

const refusalOf = (url: string): Promise<DatabaseUnusable> => Effect.runPromise(Effect.flip(Effect.provide(Database, openDatabase(url))));

const rawFile = (...statements: readonly string[]): string => {
  const path = newFile();
  const connection = new BetterSqlite3(path);
  for (const statement of statements) connection.exec(statement);
  connection.close();
  return path;
};

describe('a database', () => {
  test('is made with its folder, writes ahead, syncs fully and keeps references', async () => {
    const path = join(dirname(newFile()), 'new', 'folder', 'registry.db');
    const settings = await inJournal(`sqlite:${path}`, (_, { query }) =>
      Effect.forEach(['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers'], (name) =>
        query((db) => sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db)).pipe(
          Effect.map(({ rows }) => Object.values(rows[0] ?? {})[0]),
        ),
      ),
    );
    expect(settings).toEqual(['wal', 2, 1, 1]);
    expect(existsSync(path)).toBe(true);
  });

  test('can be opened by many at the same first moment', async () => {
    const url = `sqlite:${newFile()}`;
    const heads = await Promise.all(Array.from({ length: 5 }, () => inJournal(url, (journal) => journal.head)));
    expect(heads.map(({ position }) => position)).toEqual([0, 0, 0, 0, 0]);
  });

  test('in memory is another one each time', async () => {
    await inJournal(MEMORY, (journal) =>
      journal.append([{ stream: { kind: 'office', id: 'office' }, expectedVersion: 0, acts: [{ kind: 'a', content: 1 }] }], {
        actor: 'O-1',
        recordedAt: 0,
      }),
    );
    expect((await inJournal(MEMORY, (journal) => journal.head)).position).toBe(0);
  });
});

describe('a database is refused in a sentence', () => {
  test.each(['postgres://localhost/registry', 'sqlite:', 'registry.db', ''])('when the address is "%s"', async (url) => {
    expect(await refusalOf(url)).toMatchObject({ _tag: 'DatabaseUnusable', reason: 'ADDRESS' });
  });

  test('when the file is something else, which is left as it was', async () => {
    const path = newFile();
    writeFileSync(path, 'notes '.repeat(1000));
    const refusal = await refusalOf(`sqlite:${path}`);
    expect(refusal.reason).toBe('NOT_A_DATABASE');
    expect(refusal.message).toBe(`sqlite:${path} is not a database, or its first page is damaged.`);
    expect(readFileSync(path, 'utf8')).toBe('notes '.repeat(1000));
  });

  test('when it belongs to another program', async () => {
    expect((await refusalOf(`sqlite:${rawFile('CREATE TABLE song (title TEXT)')}`)).reason).toBe('OTHER_PROGRAM');
  });

  test('when a newer release has worked on it', async () => {
    const path = newFile();
    await writeTen(path);
    const connection = new BetterSqlite3(path);
    connection.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '2030-01-01')");
    connection.close();
    expect((await refusalOf(`sqlite:${path}`)).reason).toBe('NEWER');
  });

  test('when its path is a folder, or leads through a file', async () => {
    const path = newFile();
    mkdirSync(path);
    writeFileSync(`${path}.txt`, '');
    expect((await refusalOf(`sqlite:${path}`)).reason).toBe('CANNOT_OPEN');
    expect((await refusalOf(`sqlite:${path}.txt/registry.db`)).reason).toBe('CANNOT_OPEN');
  });
});
