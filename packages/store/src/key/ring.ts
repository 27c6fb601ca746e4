import { StoreFailure } from '@protocol-registry/registry';
import { Result } from 'effect';
import { readKeys } from './file.ts';
import { newOfficeKey, type OfficeKey } from './office.ts';

/** The keys of the office as the store uses them. Each fails with a `StoreFailure` where the keys are not at hand. */
export interface KeyRing {
  /** The key with an identifier, null where the office has none. */
  readonly find: (id: string) => OfficeKey | null;
  /** The key that wraps the keys of new dossiers. */
  readonly current: () => OfficeKey;
}

const failed = (message: string): StoreFailure => new StoreFailure({ reason: 'KEYLESS', message, cause: null });

const refuse = (): never => {
  throw failed('The register was opened without its key file: what is protected can neither be read nor recorded here.');
};

/** No keys: everything else in the register can be read and recorded without them. */
export const keyless: KeyRing = { find: refuse, current: refuse };

const newestOf = (keys: readonly OfficeKey[]): OfficeKey => keys.at(-1) ?? refuse();

/**
 * The keys of a file, which is read again for a key that is not known yet, as another process may have added it, and before a new dossier
 * gets a key: nothing is sealed by a key that the file no longer holds.
 */
export const fileRing = (file: string, read: readonly OfficeKey[]): KeyRing => {
  let keys = read;
  const readAgain = (): void => {
    keys = Result.getOrThrowWith(readKeys(file), ({ message }) => failed(message));
  };
  const known = (id: string): OfficeKey | null => keys.find((key) => key.id === id) ?? null;
  return {
    find: (id) => {
      const key = known(id);
      if (key !== null) return key;
      readAgain();
      return known(id);
    },
    current: () => {
      readAgain();
      return newestOf(keys);
    },
  };
};

/**
 * A key that lives in memory, for a register that does too: nothing opens what it sealed once it is gone.
 *
 * @example
 * ```ts
 * import { memoryKeys } from '@protocol-registry/store';
 *
 * const keys = memoryKeys();
 * keys.find(keys.current().id) === keys.current() // => true
 * ```
 */
export const memoryKeys = (): KeyRing => {
  const key = newOfficeKey(0);
  return { find: (id) => (id === key.id ? key : null), current: () => key };
};
