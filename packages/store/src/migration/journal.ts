import { type Kysely, sql } from 'kysely';
import { inOrder } from '../database/in-order.ts';

/** Marks a file as a database of this program, in the header where SQLite keeps the number of the application: `PREG`. */
export const APPLICATION_ID = 0x50524547;

const refuse = (trigger: string, event: string, message: string): string =>
  `CREATE TRIGGER ${trigger} BEFORE ${event} BEGIN SELECT RAISE(ABORT, '${message}'); END`;

const TABLES = [
  `CREATE TABLE act (
    position INTEGER PRIMARY KEY CHECK (position > 0),
    stream_kind TEXT NOT NULL,
    stream_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (stream_kind, stream_id, version)
  ) STRICT`,
  `CREATE TABLE act_content (
    position INTEGER PRIMARY KEY REFERENCES act (position),
    content TEXT NOT NULL CHECK (json_valid(content)),
    salt BLOB NOT NULL CHECK (length(salt) = 16)
  ) STRICT`,
  `CREATE TABLE journal_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    position INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
  ) STRICT`,
  'INSERT INTO journal_head (id, position, hash) VALUES (1, 0, zeroblob(32))',
];

const GUARDS = [
  refuse(
    'act_follows',
    `INSERT ON act WHEN NEW.position IS NOT 1 + (SELECT coalesce(max(position), 0) FROM act) OR NEW.version IS NOT 1 + (
      SELECT coalesce(max(version), 0) FROM act WHERE stream_kind = NEW.stream_kind AND stream_id = NEW.stream_id)`,
    'an act follows the last act of the journal and of its stream',
  ),
  refuse('act_stays_as_recorded', 'UPDATE ON act', 'a recorded act is never changed'),
  refuse('act_stays', 'DELETE ON act', 'a recorded act is never removed'),
  refuse(
    'act_content_comes_with_its_act',
    `INSERT ON act_content WHEN NEW.position <= (SELECT position FROM journal_head)
      OR NOT EXISTS (SELECT 1 FROM act WHERE position = NEW.position)`,
    'content is recorded together with its act',
  ),
  refuse('act_content_stays_as_recorded', 'UPDATE ON act_content', 'the content of an act is never changed'),
  refuse('act_content_stays', 'DELETE ON act_content', 'the content of an act is never removed'),
  refuse('journal_head_is_one', 'INSERT ON journal_head', 'the journal has one head'),
  refuse(
    'journal_head_moves_on',
    `UPDATE ON journal_head WHEN NEW.position <= OLD.position OR NEW.position IS NOT (SELECT max(position) FROM act)
      OR NEW.hash IS NOT (SELECT hash FROM act WHERE position = NEW.position)`,
    'the head of the journal only moves on to its last act',
  ),
  refuse('journal_head_stays', 'DELETE ON journal_head', 'the head of the journal is never removed'),
];

/** The tables of the journal and what guards them, each by the statement that makes it. */
export const journalParts: readonly string[] = [...TABLES.filter((statement) => statement.startsWith('CREATE TABLE')), ...GUARDS];

/** The journal: acts that can be added and never changed, their content beside them, and the head that tells where they end. */
export const journal = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await inOrder([`PRAGMA application_id = ${APPLICATION_ID}`, ...TABLES, ...GUARDS], (statement) => sql.raw(statement).execute(db));
  },
};
