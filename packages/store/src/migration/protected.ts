import { type Kysely, sql } from 'kysely';
import { inOrder } from '../database/in-order.ts';

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
];

/** What protected acts need: the keys of dossiers, and drafts of interviews. */
export const protectedParts = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await inOrder(STATEMENTS, (statement) => sql.raw(statement).execute(db));
  },
};
