import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** A key of the office, by which the keys of dossiers are wrapped. A key object shows its bytes in no output. */
export interface OfficeKey {
  readonly id: string;
  /** The instant at which it was made, in ISO 8601. */
  readonly created: string;
  readonly secret: KeyObject;
}

export const KEY_BYTES = 32;
const ID_BYTES = 6;

export const newSecret = (): KeyObject => createSecretKey(randomBytes(KEY_BYTES));

/** A new key of the office. Its identifier is drawn too, so that the keys of two files never share one. */
export const newOfficeKey = (now: number): OfficeKey => ({
  id: `K-${randomBytes(ID_BYTES).toString('hex')}`,
  created: new Date(now).toISOString(),
  secret: newSecret(),
});
