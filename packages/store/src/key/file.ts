import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Result } from 'effect';
import { contentOf, keysIn } from './content.ts';
import type { OfficeKey } from './office.ts';
import { type KeysReason, KeysUnusable } from './unusable.ts';

const OWNER_ALONE = 0o600;
const OWNERS_FOLDER = 0o700;
const OTHERS = 0o077;
const HAS_RIGHTS = process.platform !== 'win32';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

/** What is refused by the system is told by a reason; the system's own words, which may hold anything, are not. */
const refusal = (file: string, error: unknown, otherwise: KeysReason): KeysUnusable =>
  error instanceof KeysUnusable ? error : new KeysUnusable({ file, reason: codeOf(error) === 'ENOENT' ? 'MISSING' : otherwise });

const withFile = <A>(file: string, flags: string, use: (descriptor: number) => A): A => {
  const descriptor = openSync(file, flags, OWNER_ALONE);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

const guardedText = (file: string): string =>
  withFile(file, 'r', (descriptor) => {
    if (HAS_RIGHTS && (fstatSync(descriptor).mode & OTHERS) !== 0) throw new KeysUnusable({ file, reason: 'EXPOSED' });
    return readFileSync(descriptor, 'utf8');
  });

/** The keys of a file, the newest last. A file that others may read is refused like one that is damaged: its keys may be known. */
export const readKeys = (file: string): Result.Result<readonly OfficeKey[], KeysUnusable> =>
  Result.flatMap(Result.try({ try: () => guardedText(file), catch: (error) => refusal(file, error, 'UNREADABLE') }), (text) =>
    keysIn(file, text),
  );

const syncFolder = (folder: string): void => {
  if (HAS_RIGHTS) withFile(folder, 'r', fsyncSync);
};

/** A rotation by another account, as the machine's own, must not lock the application out. */
const giveTo = (descriptor: number, { gid, uid }: Stats): void => {
  const own = fstatSync(descriptor);
  if (own.uid !== uid || own.gid !== gid) fchownSync(descriptor, uid, gid);
};

/** Writes keys, which are looked up once the file is there, into a file that is not there yet, down to the disk. */
const writeNew = (file: string, keysNow: () => readonly OfficeKey[], likeOwnerOf: string | null): readonly OfficeKey[] =>
  withFile(file, 'wx', (descriptor) => {
    const keys = keysNow();
    writeFileSync(descriptor, contentOf(keys));
    if (likeOwnerOf !== null && HAS_RIGHTS) giveTo(descriptor, statSync(likeOwnerOf));
    fsyncSync(descriptor);
    return keys;
  });

const make = (file: string, key: OfficeKey): 'made' | 'there' => {
  if (existsSync(file)) return 'there';
  const written = `${file}.${randomBytes(6).toString('hex')}`;
  mkdirSync(dirname(file), { recursive: true, mode: OWNERS_FOLDER });
  try {
    writeNew(written, () => [key], null);
    linkSync(written, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'there';
    throw error;
  } finally {
    rmSync(written, { force: true });
  }
  syncFolder(dirname(file));
  return 'made';
};

/** Makes a key file, whole or not at all; where one is there already, whoever made it, that one stays. */
export const makeFile = (file: string, key: OfficeKey): Result.Result<'made' | 'there', KeysUnusable> =>
  Result.try({ try: () => make(file, key), catch: () => new KeysUnusable({ file, reason: 'UNWRITABLE' }) });

const add = (file: string, key: OfficeKey): readonly OfficeKey[] => {
  const real = realpathSync(file);
  const next = `${real}.new`;
  try {
    const keys = writeNew(next, () => [...Result.getOrThrow(readKeys(file)), key], real);
    renameSync(next, real);
    syncFolder(dirname(real));
    return keys;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new KeysUnusable({ file, reason: 'BUSY' });
    rmSync(next, { force: true });
    throw error;
  }
};

/**
 * Adds a key to a file. The new file is written beside it, under a name of which there is one, so that two who add a key never lose one,
 * and takes the place of the old file once it is whole.
 */
export const addKey = (file: string, key: OfficeKey): Result.Result<readonly OfficeKey[], KeysUnusable> =>
  Result.try({ try: () => add(file, key), catch: (error) => refusal(file, error, 'UNWRITABLE') });
