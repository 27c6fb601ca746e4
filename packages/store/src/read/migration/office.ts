/** The office with its interpreters, and the pay scales. */
export const officeTables: readonly string[] = [
  `CREATE TABLE officer (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    login TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('protocol_officer', 'interviewer', 'supervisor', 'pay_officer', 'auditor')),
    gender TEXT NOT NULL CHECK (gender IN ('f', 'm', 'x')),
    languages TEXT NOT NULL CHECK (json_valid(languages)),
    left_on INTEGER
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE absence (
    officer_id TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER NOT NULL CHECK (to_day >= from_day),
    PRIMARY KEY (officer_id, from_day, to_day)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE room (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    closed_on INTEGER
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE office_hours (
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1440),
    to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 0 AND 1440),
    PRIMARY KEY (weekday, from_minute),
    CHECK (to_minute > from_minute)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE interpreter (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    languages TEXT NOT NULL CHECK (json_valid(languages)),
    conflicts TEXT NOT NULL CHECK (json_valid(conflicts)),
    left_on INTEGER
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE event (
    id TEXT PRIMARY KEY,
    on_day INTEGER NOT NULL,
    place TEXT NOT NULL,
    languages TEXT NOT NULL CHECK (json_valid(languages))
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE invitation (
    event_id TEXT NOT NULL,
    worker_id TEXT NOT NULL,
    attended INTEGER CHECK (attended IN (0, 1)),
    PRIMARY KEY (event_id, worker_id)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE scale (
    id TEXT PRIMARY KEY,
    model TEXT NOT NULL CHECK (model IN ('pivot', 'january', 'dated')),
    file TEXT,
    position INTEGER NOT NULL UNIQUE
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE scale_row (
    scale_id TEXT NOT NULL,
    category TEXT NOT NULL,
    effective_from INTEGER NOT NULL,
    seniority_years INTEGER NOT NULL CHECK (seniority_years >= 0),
    monthly INTEGER NOT NULL CHECK (monthly >= 0),
    weekly_hours INTEGER NOT NULL CHECK (weekly_hours > 0),
    source TEXT NOT NULL,
    PRIMARY KEY (scale_id, category, effective_from, seniority_years)
  ) STRICT, WITHOUT ROWID`,
];
