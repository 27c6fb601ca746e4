import { createSecretKey, type KeyObject } from 'node:crypto';
import { StoreFailure } from '@protocol-registry/registry';
import { type Kysely, sql } from 'kysely';
import { type Beside, seal, unseal } from '../seal/cipher.ts';
import type { Tables } from '../tables.ts';
import { newSecret, type OfficeKey } from './office.ts';
import type { KeyRing } from './ring.ts';

/** The key of a dossier as its row holds it. */
export type WrappedKey = Tables['dossier_key'];

const besideOf = (id: string, office: string): Beside => [id, office];

/** Wraps the key of a dossier by a key of the office. */
export const wrap = (id: string, key: KeyObject, office: OfficeKey): WrappedKey => {
  const { nonce, sealed } = seal(office.secret, besideOf(id, office.id), key.export());
  return { stream_id: id, office_key: office.id, nonce, wrapped: sealed };
};

/** The key of a dossier; null where the key of the office does not open it. */
export const unwrap = ({ nonce, office_key, stream_id, wrapped }: WrappedKey, office: OfficeKey): KeyObject | null => {
  const key = unseal(office.secret, besideOf(stream_id, office_key), { nonce, sealed: wrapped });
  return key === null ? null : createSecretKey(key);
};

const officeKeyOf = (ring: KeyRing, { office_key: id }: WrappedKey): OfficeKey => {
  const key = ring.find(id);
  if (key !== null) return key;
  throw new StoreFailure({ reason: 'KEYLESS', message: `The key file does not hold the key ${id}, which this needs.`, cause: null });
};

/** The keys of dossiers, by dossier: null where one does not open, nothing where there is none yet. */
export const dossierKeys = async (
  db: Kysely<Tables>,
  ring: KeyRing,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeyObject | null>> => {
  const rows = await db
    .selectFrom('dossier_key')
    .selectAll()
    .where('stream_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
  return new Map(rows.map((row) => [row.stream_id, unwrap(row, officeKeyOf(ring, row))]));
};

/** The key of a dossier, made where there is none yet: to be called in the transaction that first seals something with it. */
export const dossierKey = async (db: Kysely<Tables>, ring: KeyRing, id: string): Promise<KeyObject> => {
  const known = (await dossierKeys(db, ring, [id])).get(id);
  if (known === null) throw new StoreFailure({ reason: 'UNREADABLE', message: `The key of the file ${id} does not open.`, cause: null });
  if (known !== undefined) return known;
  const key = newSecret();
  await db
    .insertInto('dossier_key')
    .values(wrap(id, key, ring.current()))
    .execute();
  return key;
};
