import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Sealed bytes, the tag that vouches for them at their end, and the nonce with which they were sealed. */
export interface Sealed {
  readonly nonce: Buffer;
  readonly sealed: Buffer;
}

/** What belongs to sealed bytes without being among them: they open only beside the same. */
export type Beside = readonly (string | number)[];

const besideBytes = (beside: Beside): Buffer =>
  Buffer.from(JSON.stringify(beside.map((part) => (typeof part === 'string' ? part.toWellFormed() : part))));

/** Seals bytes with a key under a nonce drawn for them alone. */
export const seal = (key: KeyObject, beside: Beside, clear: Uint8Array): Sealed => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(besideBytes(beside));
  return { nonce, sealed: Buffer.concat([cipher.update(clear), cipher.final(), cipher.getAuthTag()]) };
};

/** The bytes that were sealed; null where the key, what belongs to them or a single bit is another. */
export const unseal = (key: KeyObject, beside: Beside, { nonce, sealed }: Sealed): Buffer | null => {
  if (nonce.length !== NONCE_BYTES || sealed.length < TAG_BYTES) return null;
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(besideBytes(beside))
    .setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  } catch {
    return null;
  }
};
