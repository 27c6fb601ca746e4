import { StoreFailure } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import { Database, type DatabaseShape } from './database/database.ts';
import type { KeyRing } from './key/ring.ts';
import type { ReadTable } from './read/schema.ts';
import { computable } from './read/shape.ts';
import { type Comparison, compareTable, type Difference } from './rebuild-compare.ts';
import { expect, forget, type ReadJournal, type RebuildProgress } from './rebuild-expected.ts';
import { discard, mend } from './rebuild-mend.ts';
import { expectedStructure, foundStructure, type Structure } from './rebuild-structure.ts';

/**
 * How to rebuild: with `dryRun` nothing is written; `ring` opens the acts of protected streams, which are left alone without it;
 * `onProgress` hears how far the journal has been read.
 */
export interface RebuildOptions {
  readonly ring?: KeyRing;
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: RebuildProgress) => void;
}

/** What a rebuild came to: how much was read, every difference that was found, and whether the tables were mended. */
export interface Rebuilt extends ReadJournal {
  readonly differences: readonly Difference[];
  readonly isMended: boolean;
}

interface Examination {
  readonly journal: ReadJournal;
  readonly comparisons: readonly Comparison[];
}

/** A pass that ends before it writes. */
interface Stopped {
  readonly _tag: 'Stopped';
}

const stopped: Stopped = { _tag: 'Stopped' };

const examine = Effect.fnUntraced(function* (
  database: DatabaseShape,
  structure: Structure,
  { onProgress = () => {}, ring }: RebuildOptions,
): Effect.fn.Return<Examination, StoreFailure> {
  const journal = yield* expect(database, ring ?? null, onProgress);
  const found = yield* foundStructure(database);
  const comparisons = yield* Effect.forEach(computable(ring !== undefined), (table) =>
    compareTable(database, table, found.get(table) ?? [], structure.get(table) ?? []),
  );
  return { journal, comparisons };
});

const unsoundIn = ({ comparisons }: Examination): readonly ReadTable[] =>
  comparisons.filter(({ isSound }) => !isSound).map(({ table }) => table);

/** One transaction that examines the tables and mends them; it stops, and nothing is written, where it may not write or cannot. `saw` hears what was found. */
const passOver = (
  database: DatabaseShape,
  structure: Structure,
  options: RebuildOptions,
  saw: (examination: Examination) => void,
): Effect.Effect<void, StoreFailure | Stopped> =>
  database.transaction(
    Effect.gen(function* () {
      const examination = yield* examine(database, structure, options);
      saw(examination);
      if (options.dryRun === true || examination.comparisons.some(({ isReadable }) => !isReadable)) return yield* Effect.fail(stopped);
      yield* database.query((db) => mend(db, examination.comparisons, structure));
      yield* database.query(forget);
    }),
  );

const stillDamaged = new StoreFailure({ reason: 'DAMAGED', message: 'The database is damaged.', cause: null });

/** Whether a pass that did not come to its end told enough: it was to stop, or unsound tables stood in its way. */
const toldEnough = (failure: StoreFailure | Stopped, found: Examination): boolean =>
  failure._tag === 'Stopped' || (failure.reason === 'DAMAGED' && unsoundIn(found).length > 0);

const orDamaged = (failure: StoreFailure | Stopped): StoreFailure => (failure._tag === 'Stopped' ? stillDamaged : failure);

/**
 * Computes every read table again from the journal, compares it row by row with the table that is there, and puts right what differs, in one transaction;
 * nobody else writes meanwhile. A damaged table is written anew. The journal itself is only read: whether it is sound is for `verifyJournal` to say.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { openDatabase, rebuild } from '@protocol-registry/store';
 *
 * const { differences, isMended } = await Effect.runPromise(Effect.provide(rebuild({ dryRun: true }), openDatabase('sqlite::memory:')));
 * differences // => []
 * isMended // => false
 * ```
 */
export const rebuild = Effect.fn('Store.rebuild')(function* (
  options: RebuildOptions = {},
): Effect.fn.Return<Rebuilt, StoreFailure, Database> {
  const database = yield* Database;
  const structure = yield* expectedStructure;
  const seen: Examination[] = [];
  const pass = passOver(database, structure, options, (examination) => seen.push(examination));
  const result = yield* Effect.result(pass);
  const failure = Result.isFailure(result) ? result.failure : null;
  const [found] = seen;
  if (found === undefined || (failure !== null && !toldEnough(failure, found))) return yield* Effect.fail(orDamaged(failure ?? stopped));
  if (failure !== null && options.dryRun !== true) {
    yield* discard(database, unsoundIn(found));
    yield* Effect.mapError(pass, orDamaged);
  }
  const differences = found.comparisons.flatMap((comparison) => comparison.differences);
  return { ...found.journal, differences, isMended: options.dryRun !== true && differences.length > 0 };
});
