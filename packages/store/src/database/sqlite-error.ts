import { StoreFailure, Taken } from '@protocol-registry/registry';
import BetterSqlite3 from 'better-sqlite3';

/** The code of an error that SQLite reported, as `SQLITE_BUSY`; null for any other error, which is a fault of the program. */
export const codeOf = (error: unknown): string | null => (error instanceof BetterSqlite3.SqliteError ? error.code : null);

const REASONS: readonly (readonly [RegExp, StoreFailure['reason'], string])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'BUSY', 'Another process holds the database.'],
  [/^SQLITE_FULL/, 'FULL', 'The disk that holds the database is full.'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'DAMAGED', 'The database is damaged.'],
];

/** What a code of SQLite means for who asked. */
export const storeFailure = (code: string, cause: Error): StoreFailure => {
  const [, reason, message] = REASONS.find(([pattern]) => pattern.test(code)) ?? [
    null,
    'FAILED' as const,
    `The database refused: ${cause.message}.`,
  ];
  return new StoreFailure({ reason, message, cause });
};

/** A read table refuses what is there already by a unique constraint, or by a trigger whose message begins with `taken: `. */
export const orTaken = (failure: StoreFailure): StoreFailure | Taken => {
  const message = failure.cause instanceof Error ? failure.cause.message : '';
  const what = /^(?:UNIQUE constraint failed|taken): (.+)$/.exec(message)?.[1];
  return what === undefined ? failure : new Taken({ what });
};
