import { type Credentials, type Drafts, Journal, type Outlines, type ReadModel, type StoreFailure } from '@protocol-registry/registry';
import { Effect, Layer } from 'effect';
import { credentials } from './access/credentials.ts';
import { MEMORY, type OpenOptions, unusable } from './database/connection.ts';
import { type Database, openDatabase } from './database/database.ts';
import type { DatabaseUnusable } from './database/unusable.ts';
import { drafts } from './draft/drafts.ts';
import { plainCodec } from './journal/codec.ts';
import { openJournal } from './journal/journal.ts';
import { openKeys } from './key/open.ts';
import { type KeyRing, keyless, memoryKeys } from './key/ring.ts';
import type { KeysUnusable } from './key/unusable.ts';
import { outlines } from './outline/outlines.ts';
import { readTablesProjection } from './read/project.ts';
import { readModel } from './read/read-model.ts';

/** How a register is opened: `keys` is the path of the key file that opens what is sealed. */
export interface RegisterOptions extends OpenOptions {
  readonly keys?: string;
}

const asUnusable =
  (url: string) =>
  (problem: KeysUnusable | StoreFailure): KeysUnusable | DatabaseUnusable =>
    problem._tag === 'KeysUnusable' ? problem : unusable(url)(problem.cause);

const ringFor = (url: string, { keys }: RegisterOptions): Effect.Effect<KeyRing, KeysUnusable | DatabaseUnusable, Database> => {
  if (keys !== undefined) return Effect.mapError(openKeys(keys), asUnusable(url));
  return Effect.succeed(url === `sqlite:${MEMORY}` ? memoryKeys() : keyless);
};

const servicesOn = (ring: KeyRing): Layer.Layer<Journal | ReadModel | Credentials | Drafts | Outlines, never, Database> =>
  Layer.mergeAll(
    Layer.effect(Journal, openJournal(plainCodec, readTablesProjection, ring)),
    readModel,
    credentials,
    drafts(ring),
    outlines(ring),
  );

/**
 * The register on a database: its journal, whose acts keep the read tables in step, its lists, the passwords, and the drafts of interviews.
 * `url` is `sqlite:` and a path, or `sqlite::memory:`; a database that is not there yet is made, unless `existing` says that it must be there.
 * Without `keys` everything works except what is protected, which fails with a `StoreFailure` (`KEYLESS`); a register in memory draws a key of its own then.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { Journal } from '@protocol-registry/registry';
 * import { openRegister } from '@protocol-registry/store';
 *
 * const head = Effect.gen(function* () {
 *   const journal = yield* Journal;
 *   return yield* journal.head;
 * });
 * (await Effect.runPromise(Effect.provide(head, openRegister('sqlite::memory:')))).position // => 0
 * ```
 */
export const openRegister = (
  url: string,
  options: RegisterOptions = {},
): Layer.Layer<Journal | ReadModel | Credentials | Drafts | Outlines | Database, DatabaseUnusable | KeysUnusable> =>
  Layer.unwrap(Effect.map(ringFor(url, options), servicesOn)).pipe(Layer.provideMerge(openDatabase(url, options)));
