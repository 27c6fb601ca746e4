import { Data } from 'effect';

/** Why a key file cannot be used. */
export type KeysReason =
  | 'MISSING'
  | 'EXISTS'
  | 'NEEDED'
  | 'BESIDE'
  | 'UNREADABLE'
  | 'EXPOSED'
  | 'NOT_KEYS'
  | 'VERSION'
  | 'LENGTH'
  | 'DUPLICATE'
  | 'UNKNOWN_KEY'
  | 'WRONG_KEY'
  | 'UNWRITABLE'
  | 'BUSY';

const SENTENCES: Readonly<Record<KeysReason, (file: string, key: string) => string>> = {
  MISSING: (file) =>
    `${file} does not exist, but the register holds acts already: restore the key file from its own copy, or, where nothing was sealed yet, make one with "registry keys create".`,
  EXISTS: (file) => `${file} exists already, and a key file is never overwritten: use it, or name another file.`,
  NEEDED: (file) =>
    `${file} does not exist, but the register holds sealed acts that only their own keys open: restore the key file from its own copy.`,
  BESIDE: (file) =>
    `${file} lies in the folder of the database, where one copy would take both: keep the key file in a folder that is neither the database's nor below it.`,
  UNREADABLE: (file) => `${file} cannot be read: expected a file that this account may read; check its path and its rights.`,
  EXPOSED: (file) => `${file} may be read or written by others: expected the rights of its owner alone; run "chmod 600" on it.`,
  NOT_KEYS: (file) => `${file} is not a whole key file: expected the JSON that this program wrote; restore it from its own copy.`,
  VERSION: (file) => `${file} has a version that this release does not know: expected version 1; install the release that wrote it.`,
  LENGTH: (file, key) => `${file} holds the key ${key} in a wrong length: expected 32 bytes in base64; restore the file from its own copy.`,
  DUPLICATE: (file, key) => `${file} holds the key ${key} twice: expected each identifier once; restore the file from its own copy.`,
  UNKNOWN_KEY: (file, key) =>
    `${file} does not hold the key ${key}, by which dossiers of this database are sealed: restore the file that holds it; after a rotation the old key stays in the file.`,
  WRONG_KEY: (file, key) =>
    `${file} holds a key ${key} that does not open this database: expected the key by which its dossiers were sealed; restore the file that belongs to this database.`,
  UNWRITABLE: (file) =>
    `${file} cannot be written: expected a folder that this account may write to, on a disk that knows rights and links.`,
  BUSY: (file) =>
    `${file}.new stands beside the key file: another rotation is at work, or one was cut off; when none is at work, remove it and begin again.`,
};

/**
 * A key file that cannot be used, and why, in one sentence: what is wrong, where, what was expected, what to do. `key` is the identifier of the key concerned, never the key.
 *
 * @example
 * ```ts
 * import { KeysUnusable } from '@protocol-registry/store';
 *
 * new KeysUnusable({ file: '/srv/keys.json', reason: 'EXISTS' }).message.startsWith('/srv/keys.json exists already') // => true
 * ```
 */
export class KeysUnusable extends Data.TaggedError('KeysUnusable')<{
  readonly file: string;
  readonly reason: KeysReason;
  readonly key?: string;
}> {
  override get message(): string {
    return SENTENCES[this.reason](this.file, this.key ?? '');
  }
}
