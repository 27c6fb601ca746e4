import type { JournalAct, RecordedAct } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { Kysely } from 'kysely';
import { inOrder } from '../database/in-order.ts';
import type { Projection } from '../journal/projection.ts';
import { unsealed } from '../journal/protected.ts';
import type { KeyRing } from '../key/ring.ts';
import { keepOutline } from '../outline/sealed.ts';
import { PROTECTED } from '../seal/act.ts';
import type { Tables } from '../tables.ts';
import { apply } from './apply.ts';
import { difference } from './difference.ts';
import { foldOn, isStreamKind, type PlacedAct, unwritten } from './fold.ts';
import { type FoldedStream, type Rows, rowsOf } from './rows/rows.ts';
import { execute } from './statement.ts';

/** An act of a stream as its row and the row of its content hold it. */
export interface StoredAct {
  readonly stream_kind: string;
  readonly stream_id: string;
  readonly position: number;
  readonly version: number;
  readonly kind: string;
  readonly content: string | null;
}

const keyOf = (kind: string, id: string): string => `${kind} ${id}`;

/** The acts of several streams before a version of each: `[[kind, id, version], ...]`. */
const BEFORE = `SELECT act.stream_kind, act.stream_id, act.position, act.version, act.kind, act_content.content
  FROM json_each(?) AS stream CROSS JOIN act LEFT JOIN act_content ON act_content.position = act.position
  WHERE act.stream_kind = stream.value ->> 0 AND act.stream_id = stream.value ->> 1 AND act.version < stream.value ->> 2
  ORDER BY stream.key, act.version`;

/** An act as it is folded, from its row. */
export const placed = ({ content, kind, position, version }: StoredAct): PlacedAct => ({
  kind,
  position,
  version,
  content: content === null ? null : (JSON.parse(content) as unknown),
});

const actsBefore = async (
  db: Kysely<Tables>,
  ring: KeyRing,
  firsts: readonly RecordedAct[],
): Promise<ReadonlyMap<string, readonly PlacedAct[]>> => {
  const continued = firsts.filter(({ stream, version }) => version > 1 && isStreamKind(stream.kind));
  const known = continued.map(({ stream, version }) => [stream.kind, stream.id, version]);
  if (known.length === 0) return new Map();
  const { rows } = await execute<StoredAct>(db, BEFORE, [JSON.stringify(known)]);
  const acts = Map.groupBy(await unsealed(db, ring, rows), ({ stream_id: id, stream_kind: kind }) => keyOf(kind, id));
  return new Map([...acts].map(([key, ofStream]) => [key, ofStream.map(placed)]));
};

/** The rows of a stream before and after the acts, and the stream as they leave it. */
interface Around {
  readonly before: Rows;
  readonly after: Rows;
  readonly folded: FoldedStream | null;
}

const rowsAround = (kind: string, id: string, before: readonly PlacedAct[], acts: readonly PlacedAct[]): Around => {
  if (!isStreamKind(kind)) return { before: {}, after: {}, folded: null };
  const known = Result.getOrThrow(foldOn(unwritten(kind, id), before));
  const folded = Result.getOrThrow(foldOn(known, acts));
  return { before: rowsOf(known), after: rowsOf(folded), folded };
};

const project = async (db: Kysely<Tables>, acts: readonly RecordedAct[], ring: KeyRing): Promise<void> => {
  const streams = [...Map.groupBy(acts, ({ stream }) => keyOf(stream.kind, stream.id))];
  const before = await actsBefore(
    db,
    ring,
    streams.flatMap(([, [first]]) => (first === undefined ? [] : [first])),
  );
  const around = streams.map(([key, added]) =>
    rowsAround(added[0]?.stream.kind ?? '', added[0]?.stream.id ?? '', before.get(key) ?? [], added),
  );
  await apply(db, difference(around));
  await inOrder(around, async ({ folded }) => {
    if (folded?.state.kind === PROTECTED) await keepOutline(db, ring, folded.id, folded.state.state, folded.version);
  });
};

/**
 * The read tables: folds each stream before and after the acts that were recorded, and does to the tables what lies between.
 * Whatever the tables refuse undoes the acts as well.
 *
 * @example
 * ```ts
 * import { Effect } from 'effect';
 * import { Database, openDatabase, openJournal, plainCodec, readTablesProjection } from '@protocol-registry/store';
 *
 * const content = { mission: 'M-1', name: 'Embassy of Freedonia', sendingState: 'Freedonia', accreditedOn: '2020-01-01' };
 * const names = Effect.gen(function* () {
 *   const { append } = yield* openJournal(plainCodec, readTablesProjection);
 *   const batch = { stream: { kind: 'mission', id: 'M-1' }, expectedVersion: 0, acts: [{ kind: 'mission.registered', content }] };
 *   yield* append([batch], { actor: 'O-1', recordedAt: 0 });
 *   const database = yield* Database;
 *   return yield* database.query((db) => db.selectFrom('mission').select('name_key').execute());
 * });
 * await Effect.runPromise(Effect.provide(names, openDatabase('sqlite::memory:'))) // => [{ name_key: 'embassy of freedonia' }]
 * ```
 */
export const readTablesProjection: Projection<JournalAct> = { project };
