import { type Credentials, Journal, type ReadModel } from '@protocol-registry/registry';
import { Layer } from 'effect';
import { credentials } from './access/credentials.ts';
import type { OpenOptions } from './database/connection.ts';
import { type Database, openDatabase } from './database/database.ts';
import type { DatabaseUnusable } from './database/unusable.ts';
import { plainCodec } from './journal/codec.ts';
import { openJournal } from './journal/journal.ts';
import { readTablesProjection } from './read/project.ts';
import { readModel } from './read/read-model.ts';

/**
 * The register on a database: its journal, whose acts keep the read tables in step, its lists, and the passwords.
 * `url` is `sqlite:` and a path, or `sqlite::memory:`; a database that is not there yet is made, unless `existing` says that it must be there.
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
  options: OpenOptions = {},
): Layer.Layer<Journal | ReadModel | Credentials | Database, DatabaseUnusable> =>
  Layer.mergeAll(Layer.effect(Journal, openJournal(plainCodec, readTablesProjection)), readModel, credentials).pipe(
    Layer.provideMerge(openDatabase(url, options)),
  );
