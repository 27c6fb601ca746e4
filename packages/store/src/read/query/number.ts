import type { Read } from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Ask } from './ask.ts';

/** What is numbered, and the letter that its numbers begin with. */
const LETTERS = {
  mission: 'M',
  employer: 'E',
  worker: 'W',
  contract: 'C',
  application: 'A',
  interview: 'I',
  officer: 'O',
  room: 'R',
  interpreter: 'T',
  event: 'V',
  allegation: 'G',
} as const;

/** What is numbered and stands in no table that could be looked at: it is sealed. */
const SEALED = 'allegation';

const isGiven = (of: keyof typeof LETTERS) =>
  of === SEALED ? sql`false` : sql`EXISTS (SELECT 1 FROM ${sql.table(of)} WHERE id = ${`${LETTERS[of]}-`} || n)`;

/** Counts on from the last number that was given, past those that something has already, and keeps what it came to: one statement, so that nobody else gets the same. */
const give = (of: keyof typeof LETTERS) => sql<{ readonly last: number }>`
  WITH RECURSIVE
    given (last) AS (SELECT coalesce((SELECT last FROM number WHERE kind = ${of}), 0)),
    tried (n) AS (
      SELECT last + 1 FROM given
      UNION ALL
      SELECT n + 1 FROM tried WHERE ${isGiven(of)}
    )
  INSERT INTO number (kind, last) SELECT ${of}, max(n) FROM tried WHERE true
  ON CONFLICT (kind) DO UPDATE SET last = excluded.last
  RETURNING last`;

/** The next free number of a kind; one statement. */
export const nextNumber =
  (ask: Ask) =>
  (of: keyof typeof LETTERS): Read<string> =>
    ask('nextNumber', async (db) => {
      const { rows } = await give(of).execute(db);
      return `${LETTERS[of]}-${rows[0]?.last}`;
    });
