import type { KeyObject } from 'node:crypto';
import { type Outline, OutlineForm, outlineOf, type ProtectedFile } from '@protocol-registry/domain';
import { Result, Schema } from 'effect';
import type { Kysely } from 'kysely';
import { dossierKey } from '../key/dossier.ts';
import type { KeyRing } from '../key/ring.ts';
import type { Beside } from '../seal/cipher.ts';
import { ACT_SIZE } from '../seal/size.ts';
import { sealValue, unsealValue } from '../seal/value.ts';
import type { Tables } from '../tables.ts';

/** An outline is bound to its file and the version that it is of: an older one that is put back does not open. */
const besideOf = (id: string, version: number): Beside => ['outline', id, version];

/** The outline in a row; null where it does not open. */
export const unsealOutline = (
  key: KeyObject,
  {
    stream_id: id,
    version,
    ...sealed
  }: { readonly stream_id: string; readonly version: number; readonly nonce: Buffer; readonly sealed: Buffer },
): Outline | null => {
  const opened = unsealValue(key, besideOf(id, version), sealed);
  return opened === null ? null : Result.getOrElse(Schema.decodeUnknownResult(OutlineForm)(opened.value), () => null);
};

/** Keeps the outline of a file at a version, sealed with the key of the dossier. */
export const keepOutline = async (
  db: Kysely<Tables>,
  ring: KeyRing,
  id: string,
  file: ProtectedFile,
  version: number,
): Promise<Outline> => {
  const outline = outlineOf(file);
  const key = await dossierKey(db, ring, id);
  const row = { version, ...sealValue(key, besideOf(id, version), Schema.encodeSync(OutlineForm)(outline), ACT_SIZE) };
  await db
    .insertInto('protected_outline')
    .values({ stream_id: id, ...row })
    .onConflict((conflict) => conflict.column('stream_id').doUpdateSet(row))
    .execute();
  return outline;
};
