import { StoreFailure } from '@protocol-registry/registry';
import { Clock, Effect } from 'effect';
import type { Kysely } from 'kysely';
import { Database } from '../database/database.ts';
import { inOrder } from '../database/in-order.ts';
import type { Tables } from '../tables.ts';
import { unwrap, wrap } from './dossier.ts';
import { addKey } from './file.ts';
import { newOfficeKey, type OfficeKey } from './office.ts';
import { heldKeys } from './open.ts';
import type { KeysUnusable } from './unusable.ts';

/** What a rotation came to: the identifier of the new key, how many keys the file holds now, and how many dossiers were given to the new one. */
export interface Rotation {
  readonly key: string;
  readonly keys: number;
  readonly dossiers: number;
}

const rewrapped = (row: Tables['dossier_key'], keys: readonly OfficeKey[], newest: OfficeKey): Tables['dossier_key'] => {
  const office = keys.find(({ id }) => id === row.office_key);
  const key = office === undefined ? null : unwrap(row, office);
  if (key !== null) return wrap(row.stream_id, key, newest);
  const message = `The key of the file ${row.stream_id} does not open by the key ${row.office_key}: no dossier was given to the new key.`;
  throw new StoreFailure({ reason: 'UNREADABLE', message, cause: null });
};

const wrapAnew = async (db: Kysely<Tables>, keys: readonly OfficeKey[], newest: OfficeKey): Promise<number> => {
  const rows = await db.selectFrom('dossier_key').selectAll().execute();
  const fresh = rows.map((row) => rewrapped(row, keys, newest));
  await inOrder(fresh, ({ stream_id: id, ...values }) => db.updateTable('dossier_key').set(values).where('stream_id', '=', id).execute());
  return rows.length;
};

/**
 * Adds a key to the file and wraps the key of every dossier by it, in one transaction. What is sealed stays as it is.
 * The file has both keys before anything is wrapped anew, so that a rotation may be cut off at any point: the file opens everything, and the next rotation does the rest.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { openDatabase, rotateKeys } from '@protocol-registry/store';
 *
 * const rotated = Effect.provide(rotateKeys('/no/such/keys.json'), openDatabase('sqlite::memory:'));
 * (await Effect.runPromise(Effect.flip(rotated))).reason // => 'MISSING'
 * ```
 */
export const rotateKeys: (file: string) => Effect.Effect<Rotation, KeysUnusable | StoreFailure, Database> = Effect.fn('Store.rotateKeys')(
  function* (file: string) {
    const { query, transaction } = yield* Database;
    yield* heldKeys(file);
    const newest = newOfficeKey(yield* Clock.currentTimeMillis);
    const keys = yield* Effect.fromResult(addKey(file, newest));
    const dossiers = yield* transaction(query((db) => wrapAnew(db, keys, newest)));
    return { key: newest.id, keys: keys.length, dossiers };
  },
);
