/** Missions, employers and workers, and the terms by which workers are found. */
export const partyTables: readonly string[] = [
  `CREATE TABLE mission (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sending_state TEXT NOT NULL,
    accredited_on INTEGER NOT NULL,
    ended_on INTEGER,
    name_key TEXT NOT NULL,
    state_key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX mission_by_name ON mission (name_key, id)',

  `CREATE TABLE employer (
    id TEXT PRIMARY KEY,
    mission_id TEXT NOT NULL,
    family_name TEXT NOT NULL,
    given_names TEXT NOT NULL,
    rank TEXT NOT NULL,
    posting_from INTEGER NOT NULL,
    posting_to INTEGER,
    name_key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX employer_by_name ON employer (name_key, id)',
  'CREATE INDEX employer_of_mission ON employer (mission_id, name_key, id)',

  `CREATE TABLE worker (
    id TEXT PRIMARY KEY,
    family_name TEXT NOT NULL,
    given_names TEXT NOT NULL,
    born_on INTEGER NOT NULL,
    nationality TEXT NOT NULL,
    passport_number TEXT NOT NULL,
    languages TEXT NOT NULL CHECK (json_valid(languages)),
    name_key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    latest_contract_id TEXT,
    employer_id TEXT,
    card_number TEXT,
    card_valid_from INTEGER,
    card_valid_to INTEGER,
    card_returned_on INTEGER,
    open_application_id TEXT,
    open_findings INTEGER NOT NULL CHECK (open_findings >= 0),
    open_below_scale INTEGER NOT NULL CHECK (open_below_scale BETWEEN 0 AND open_findings),
    no_show_by INTEGER,
    officer_gender TEXT CHECK (officer_gender IN ('f', 'm', 'x'))
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX worker_by_name ON worker (name_key, id)',
  'CREATE INDEX worker_no_show ON worker (no_show_by, id) WHERE no_show_by IS NOT NULL',
  'CREATE INDEX worker_of_employer ON worker (employer_id, name_key, id)',
  'CREATE INDEX worker_by_card ON worker (card_valid_to, card_valid_from, card_returned_on, open_application_id)',
  'CREATE INDEX worker_applying ON worker (name_key, id, open_application_id) WHERE open_application_id IS NOT NULL',
  'CREATE INDEX worker_below_scale ON worker (name_key, id, open_below_scale) WHERE open_below_scale > 0',

  `CREATE TABLE search (
    term TEXT NOT NULL,
    worker_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'file', 'card', 'note', 'contract', 'application', 'passport')),
    subject_id TEXT NOT NULL,
    PRIMARY KEY (term, worker_id, kind, subject_id)
  ) STRICT, WITHOUT ROWID`,
];
