/** What is kept beside the journal: numbers given, and credentials. */
export const keptTables: readonly string[] = [
  `CREATE TABLE number (
    kind TEXT PRIMARY KEY,
    last INTEGER NOT NULL CHECK (last > 0)
  ) STRICT, WITHOUT ROWID`,
  "CREATE TRIGGER number_only_grows BEFORE UPDATE ON number WHEN NEW.last <= OLD.last BEGIN SELECT RAISE(ABORT, 'a number is given once'); END",

  `CREATE TABLE credential (
    officer_id TEXT PRIMARY KEY,
    algorithm TEXT NOT NULL,
    salt BLOB NOT NULL,
    hash BLOB NOT NULL,
    changed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
];
