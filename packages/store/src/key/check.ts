import type { StoreFailure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { Database } from '../database/database.ts';
import { unwrap, type WrappedKey } from './dossier.ts';
import { readKeys } from './file.ts';
import type { OfficeKey } from './office.ts';
import { assertApart } from './open.ts';
import type { KeysUnusable } from './unusable.ts';

/**
 * A key of the office: since when it exists, null where the file does not hold it; whether it is the newest of the file;
 * how many dossiers it wraps the keys of, and how many of these it opens.
 */
export interface CheckedKey {
  readonly key: string;
  readonly created: string | null;
  readonly isNewest: boolean;
  readonly dossiers: number;
  readonly opened: number;
}

const checked = (id: string, office: OfficeKey | undefined, isNewest: boolean, rows: readonly WrappedKey[]): CheckedKey => ({
  key: id,
  created: office?.created ?? null,
  isNewest,
  dossiers: rows.length,
  opened: office === undefined ? 0 : rows.filter((row) => unwrap(row, office) !== null).length,
});

/**
 * Tries every dossier of a database with the keys of a file; writes nothing. The keys of the file come first, in their order.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { checkKeys, openDatabase } from '@protocol-registry/store';
 *
 * const checked = Effect.provide(checkKeys('/no/such/keys.json'), openDatabase('sqlite::memory:'));
 * (await Effect.runPromise(Effect.flip(checked))).reason // => 'MISSING'
 * ```
 */
export const checkKeys: (file: string) => Effect.Effect<readonly CheckedKey[], KeysUnusable | StoreFailure, Database> = Effect.fn(
  'Store.checkKeys',
)(function* (file: string) {
  const database = yield* Database;
  yield* assertApart(database, file);
  const keys = yield* Effect.fromResult(readKeys(file));
  const rows = yield* database.query((db) => db.selectFrom('dossier_key').selectAll().orderBy('stream_id').execute());
  const byKey = Map.groupBy(rows, ({ office_key: id }) => id);
  const ids = new Set([...keys.map(({ id }) => id), ...byKey.keys()]);
  return [...ids].map((id) => {
    const office = keys.find((key) => key.id === id);
    return checked(id, office, office !== undefined && office === keys.at(-1), byKey.get(id) ?? []);
  });
});
