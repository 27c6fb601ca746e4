import { type Kysely, sql } from 'kysely';
import { inOrder } from '../database/in-order.ts';

/** With the kind of the stream among the columns, SQLite answers from the index alone. */
const IN_SIGHT = "WHERE stream_kind <> 'protected'";

const STATEMENTS = [
  `CREATE TABLE dossier_key (
    stream_id TEXT PRIMARY KEY,
    office_key TEXT NOT NULL,
    nonce BLOB NOT NULL CHECK (length(nonce) = 12),
    wrapped BLOB NOT NULL CHECK (length(wrapped) = 48)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX dossier_key_of_office_key ON dossier_key (office_key, stream_id)',

  `CREATE TABLE draft (
    interview_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    nonce BLOB NOT NULL CHECK (length(nonce) = 12),
    sealed BLOB NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (interview_id, officer_id)
  ) STRICT`,

  `CREATE TABLE protected_outline (
    stream_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    nonce BLOB NOT NULL CHECK (length(nonce) = 12),
    sealed BLOB NOT NULL
  ) STRICT`,

  `CREATE TABLE follow_up (
    worker_id TEXT PRIMARY KEY,
    due_on INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX follow_up_by_day ON follow_up (due_on, worker_id)',

  `CREATE TABLE letter_pause (
    worker_id TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER CHECK (to_day >= from_day),
    PRIMARY KEY (worker_id, from_day)
  ) STRICT, WITHOUT ROWID`,

  'DROP INDEX act_of_actor',
  'DROP INDEX act_of_kind',
  `CREATE INDEX act_of_actor ON act (actor, position, stream_kind) ${IN_SIGHT}`,
  `CREATE INDEX act_of_kind ON act (kind, position, stream_kind) ${IN_SIGHT}`,
  `CREATE INDEX act_in_sight ON act (position, stream_kind) ${IN_SIGHT}`,
];

/** What protected acts need: the keys of dossiers, drafts of interviews, outlines of files, dates that hide their reason, and indexes on the journal that walk past what is sealed. */
export const protectedParts = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await inOrder(STATEMENTS, (statement) => sql.raw(statement).execute(db));
  },
};
