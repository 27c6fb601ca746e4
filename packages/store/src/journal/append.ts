import { randomBytes } from 'node:crypto';
import {
  type Batch,
  Conflict,
  type Head,
  type JournalAct,
  type RecordedAct,
  type Recording,
  type StoreFailure,
  type Stream,
  type StreamVersion,
} from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Kysely } from 'kysely';
import type { DatabaseShape } from '../database/database.ts';
import { inOrder } from '../database/in-order.ts';
import type { Tables } from '../tables.ts';
import { commitmentOf, hashOf, SALT_BYTES } from './chain.ts';
import { sealed } from './protected.ts';
import { type Reading, readStream } from './read.ts';
import { recordedAct } from './recorded.ts';

/** Rows in one statement: more of them were measured to be slower. */
const CHUNK = 100;

const chunksOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) => list.slice(index * CHUNK, (index + 1) * CHUNK));

const keyOf = ({ kind, id }: Stream): string => JSON.stringify([kind, id]);

/** The versions of streams that have acts, by key. */
const versionsOf = async (db: Kysely<Tables>, streams: readonly Stream[]): Promise<Map<string, number>> => {
  const parts = [...Map.groupBy(streams, ({ kind }) => kind)].flatMap(([kind, ofKind]) =>
    chunksOf([...new Set(ofKind.map(({ id }) => id))]).map((ids) => ({ kind, ids })),
  );
  const rows = await inOrder(parts, ({ kind, ids }) =>
    db
      .selectFrom('act')
      .select((eb) => ['stream_kind as kind', 'stream_id as id', eb.fn.max('version').as('version')])
      .where('stream_kind', '=', kind)
      .where('stream_id', 'in', ids)
      .groupBy(['stream_kind', 'stream_id'])
      .execute(),
  );
  return new Map(rows.flat().map(({ version, ...stream }) => [keyOf(stream), version]));
};

interface Planned<A extends JournalAct> {
  readonly stream: Stream;
  readonly version: number;
  readonly act: A;
  readonly recording: Recording | undefined;
}

/** A planned act, and the one that the database is to hold in its place. */
interface Prepared<A extends JournalAct> extends Planned<A> {
  readonly stored: JournalAct;
}

interface Plan<A extends JournalAct> {
  readonly acts: readonly Planned<A>[];
  readonly versions: readonly StreamVersion[];
}

/** Gives each act its version, or learns what was recorded since the state that a batch was decided on. */
export const plan = Effect.fnUntraced(function* <A extends JournalAct>(
  database: DatabaseShape,
  { codec, ring }: Reading<A>,
  batches: readonly Batch<A>[],
): Effect.fn.Return<Plan<A>, Conflict | StoreFailure> {
  const versions = yield* database.query((db) =>
    versionsOf(
      db,
      batches.map(({ stream }) => stream),
    ),
  );
  const acts: Planned<A>[] = [];
  for (const { stream, expectedVersion, acts: added, recording } of batches) {
    const actual = versions.get(keyOf(stream)) ?? 0;
    if (actual !== expectedVersion) {
      const since = yield* readStream(database, { codec, ring }, stream, expectedVersion);
      return yield* new Conflict({ stream, expected: expectedVersion, actual, since });
    }
    for (const [index, act] of added.entries()) acts.push({ stream, version: actual + index + 1, act, recording });
    versions.set(keyOf(stream), actual + added.length);
  }
  return { acts, versions: batches.map(({ stream }) => ({ stream, version: versions.get(keyOf(stream)) ?? 0 })) };
});

/** Writes the acts down, and seals those of protected streams. */
export const prepared = async <A extends JournalAct>(
  db: Kysely<Tables>,
  { codec, ring }: Reading<A>,
  planned: readonly Planned<A>[],
): Promise<readonly Prepared<A>[]> => {
  const acts = planned.map(({ act, ...place }) => ({ ...place, act: { kind: act.kind, content: codec.encode(act) } }));
  const stored = await sealed(db, ring, acts);
  return planned.map((one, index) => ({ ...one, stored: stored[index] ?? one.act }));
};

interface Written<A extends JournalAct> {
  readonly acts: Tables['act'][];
  readonly contents: Tables['act_content'][];
  readonly recorded: RecordedAct<A>[];
}

/** The rows of the acts, each chained to the one before it. */
export const written = <A extends JournalAct>(head: Head, planned: readonly Prepared<A>[], recording: Recording): Written<A> => {
  const result: Written<A> = { acts: [], contents: [], recorded: [] };
  const salts = randomBytes(SALT_BYTES * planned.length);
  let previous: Buffer = Buffer.from(head.hash, 'hex');
  for (const [index, { stream, version, act, stored, recording: own }] of planned.entries()) {
    const { actor, recordedAt } = own ?? recording;
    const position = head.position + index + 1;
    const salt = salts.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES);
    const content = JSON.stringify(stored.content);
    const row = {
      stream_kind: stream.kind,
      stream_id: stream.id,
      version,
      kind: stored.kind,
      recorded_at: recordedAt,
      actor,
      commitment: commitmentOf(salt, Buffer.from(content)),
    };
    previous = hashOf(previous, position, row);
    result.acts.push({ position, ...row, hash: previous });
    result.contents.push({ position, content, salt });
    result.recorded.push(recordedAct<A>({ position, stream, version, recordedAt, actor }, act.kind, act.content));
  }
  return result;
};

/** Adds the rows, many at a time, and moves the head on to the last of them. */
export const insert = async (db: Kysely<Tables>, { acts, contents }: Written<JournalAct>): Promise<void> => {
  const last = acts.at(-1);
  if (last === undefined) return;
  await inOrder(chunksOf(acts), (chunk) => db.insertInto('act').values(chunk).execute());
  await inOrder(chunksOf(contents), (chunk) => db.insertInto('act_content').values(chunk).execute());
  await db.updateTable('journal_head').set({ position: last.position, hash: last.hash }).execute();
};
