import BetterSqlite3 from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFile } from './new-file.ts';
import { writeTen } from './sample-journal.ts';

const path = newFile();
beforeAll(() => writeTen(path));

const attempt = (statement: string): void => {
  const connection = new BetterSqlite3(path);
  connection.pragma('foreign_keys = OFF');
  connection.pragma('recursive_triggers = OFF');
  try {
    connection.exec(statement);
  } finally {
    connection.close();
  }
};

const row = (position: number, version: number): string =>
  `(${position}, 'worker', 'A', ${version}, 'x', 0, 'O-9', zeroblob(32), zeroblob(32))`;

describe('raw SQL with references switched off cannot', () => {
  test.each([
    ['change an act', 'UPDATE act SET actor = actor'],
    ['remove an act', 'DELETE FROM act WHERE position = 10'],
    ['replace an act', `INSERT OR REPLACE INTO act VALUES ${row(10, 4)}`],
    ['put another in its place', `UPDATE OR REPLACE act SET position = 9 WHERE position = 10`],
    ['leave out a position', `INSERT INTO act VALUES ${row(12, 5)}`],
    ['leave out a version', `INSERT INTO act VALUES ${row(11, 6)}`],
    ['repeat a version', `INSERT INTO act VALUES ${row(11, 4)}`],
    ['change a content', "UPDATE act_content SET content = '{}' WHERE position = 3"],
    ['remove a content', 'DELETE FROM act_content WHERE position = 3'],
    ['replace a content', "INSERT OR REPLACE INTO act_content VALUES (3, '{}', zeroblob(16))"],
    ['add a content without act', "INSERT INTO act_content VALUES (11, '{}', zeroblob(16))"],
    ['move the head back', 'UPDATE journal_head SET position = 9, hash = (SELECT hash FROM act WHERE position = 9)'],
    ['move the head past the end', 'UPDATE journal_head SET position = 11'],
    ['change the head', 'UPDATE journal_head SET hash = zeroblob(32)'],
    ['remove the head', 'DELETE FROM journal_head'],
    ['add a second head', 'INSERT INTO journal_head VALUES (2, 0, zeroblob(32))'],
    ['replace the head', 'INSERT OR REPLACE INTO journal_head VALUES (1, 0, zeroblob(32))'],
  ])('%s', (_, statement) => {
    expect(() => attempt(statement)).toThrow(expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }));
  });
});
