import type { JournalAct, JournalOf } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { Database, type DatabaseShape } from '../database/database.ts';
import { orTaken } from '../database/sqlite-error.ts';
import { type KeyRing, keyless } from '../key/ring.ts';
import { insert, plan, prepared, written } from './append.ts';
import type { ActCodec } from './codec.ts';
import type { Projection } from './projection.ts';
import { type Reading, readHead, readStream } from './read.ts';

const appendTo = <A extends JournalAct>(database: DatabaseShape, reading: Reading<A>, projection: Projection<A>): JournalOf<A>['append'] =>
  Effect.fn('Journal.append')(function* (batches, recording) {
    const { acts, versions } = yield* plan(database, reading, batches);
    if (acts.length === 0) return versions;
    const stored = yield* database.query((trx) => prepared(trx, reading, acts));
    const rows = written(yield* readHead(database), stored, recording);
    yield* database.query((trx) => insert(trx, rows));
    yield* database.query((trx) => projection.project(trx, rows.recorded, reading.ring)).pipe(Effect.mapError(orTaken));
    return versions;
  }, database.transaction);

/**
 * The journal that a database keeps, for the acts of one vocabulary, with the read tables that follow it.
 * Acts of `protected` streams are handed in and given back clear, and the database holds them sealed; without `ring` they are refused with a `StoreFailure` (`KEYLESS`).
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { noProjection, openDatabase, openJournal, plainCodec } from '@protocol-registry/store';
 *
 * const stream = { kind: 'mission', id: 'M-1' };
 * const registered = { kind: 'mission.registered', content: { name: 'Arcadia' } };
 * const kinds = Effect.gen(function* () {
 *   const journal = yield* openJournal(plainCodec, noProjection);
 *   yield* journal.append([{ stream, expectedVersion: 0, acts: [registered] }], { actor: 'O-1', recordedAt: 0 });
 *   return (yield* journal.read(stream)).map((act) => act.kind);
 * });
 * await Effect.runPromise(Effect.provide(kinds, openDatabase('sqlite::memory:'))) // => ['mission.registered']
 * ```
 */
export const openJournal = <A extends JournalAct>(
  codec: ActCodec<A>,
  projection: Projection<A>,
  ring: KeyRing = keyless,
): Effect.Effect<JournalOf<A>, never, Database> =>
  Effect.map(Database, (database) => ({
    read: (stream) => readStream(database, { codec, ring }, stream, 0),
    append: appendTo(database, { codec, ring }, projection),
    head: readHead(database),
  }));
