import { type Head, type JournalAct, type RecordedAct, StoreFailure, type Stream } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Kysely } from 'kysely';
import { Database, type DatabaseShape } from '../database/database.ts';
import type { KeyRing } from '../key/ring.ts';
import { readSealed, SEALED, type SealedAct } from '../seal/act.ts';
import type { Tables } from '../tables.ts';
import type { ActCodec } from './codec.ts';
import { unsealed } from './protected.ts';
import { recordedAct } from './recorded.ts';

const COLUMNS = ['act.position', 'stream_kind', 'stream_id', 'version', 'kind', 'recorded_at', 'actor', 'content'] as const;

const selectActs = (db: Kysely<Tables>) =>
  db.selectFrom('act').leftJoin('act_content', 'act_content.position', 'act.position').select(COLUMNS);

type Row = Awaited<ReturnType<ReturnType<typeof selectActs>['execute']>>[number];

const parsed = (text: string): Result.Result<unknown, unknown> => Result.try(() => JSON.parse(text) as unknown);

type Decode<A extends JournalAct> = ActCodec<A>['decode'];

const recorded =
  <A extends JournalAct>(decode: Decode<A>) =>
  (row: Row): Result.Result<RecordedAct<A>, StoreFailure> => {
    const { position, version, kind, actor } = row;
    const place = { position, stream: { kind: row.stream_kind, id: row.stream_id }, version, recordedAt: row.recorded_at, actor };
    if (row.content === null) return Result.succeed(recordedAct<A>(place, kind, null));
    return parsed(row.content).pipe(
      Result.flatMap((content) => decode(kind, content)),
      Result.map((act) => recordedAct<A>(place, act.kind, act.content)),
      Result.mapError((cause) => new StoreFailure({ reason: 'UNREADABLE', message: `Act ${position} (${kind}) cannot be read.`, cause })),
    );
  };

/** How acts are read: by which codec, and with which keys where they are sealed. */
export interface Reading<A extends JournalAct> {
  readonly codec: ActCodec<A>;
  readonly ring: KeyRing;
}

const decoded = <A extends JournalAct>(decode: Decode<A>, rows: readonly Row[]): Effect.Effect<readonly RecordedAct<A>[], StoreFailure> =>
  Effect.fromResult(Result.all(rows.map(recorded(decode))));

/** The acts of a stream after a version, in order. */
export const readStream = <A extends JournalAct>(
  database: DatabaseShape,
  { codec, ring }: Reading<A>,
  stream: Stream,
  afterVersion: number,
): Effect.Effect<readonly RecordedAct<A>[], StoreFailure> =>
  database
    .query(async (db) => {
      const ofStream = selectActs(db).where('stream_kind', '=', stream.kind).where('stream_id', '=', stream.id);
      return unsealed(db, ring, await ofStream.where('version', '>', afterVersion).orderBy('version').execute());
    })
    .pipe(Effect.flatMap((rows) => decoded(codec.decode, rows)));

/** Reads sealed acts as they stand, and all others by a codec. */
const orSealed =
  <A extends JournalAct>(decode: Decode<A>): Decode<A | SealedAct> =>
  (kind, content) =>
    kind === SEALED ? readSealed(content) : decode(kind, content);

/**
 * The acts of the whole journal after a position, in order, `limit` of them at most: page by page, every act that was ever recorded.
 * Acts of protected streams come as the database holds them, sealed.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { openDatabase, plainCodec, readAfter } from '@protocol-registry/store';
 *
 * const firstPage = readAfter(plainCodec, 0, 100);
 * await Effect.runPromise(Effect.provide(firstPage, openDatabase('sqlite::memory:'))) // => []
 * ```
 */
export const readAfter = <A extends JournalAct>(
  codec: ActCodec<A>,
  position: number,
  limit: number,
): Effect.Effect<readonly RecordedAct<A | SealedAct>[], StoreFailure, Database> =>
  Effect.gen(function* () {
    const database = yield* Database;
    const rows = yield* database.query((db) =>
      selectActs(db).where('act.position', '>', position).orderBy('act.position').limit(limit).execute(),
    );
    return yield* decoded(orSealed(codec.decode), rows);
  });

/** The head of the journal with its hash in hexadecimal. */
export const readHead = (database: DatabaseShape): Effect.Effect<Head, StoreFailure> =>
  database
    .query((db) => db.selectFrom('journal_head').select(['position', 'hash']).executeTakeFirstOrThrow())
    .pipe(Effect.map(({ position, hash }) => ({ position, hash: hash.toString('hex') })));
