import type { StoreFailure } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Kysely } from 'kysely';
import type { DatabaseShape } from './database/database.ts';
import { inOrder } from './database/in-order.ts';
import { unsealed } from './journal/protected.ts';
import type { KeyRing } from './key/ring.ts';
import type { AnyRow } from './read/difference.ts';
import { shapeOf } from './read/difference.ts';
import { foldOn, isStreamKind, type PlacedAct, unwritten } from './read/fold.ts';
import { placed, type StoredAct } from './read/project.ts';
import { type FoldedStream, type Rows, rowsOf } from './read/rows/rows.ts';
import type { ReadTable } from './read/schema.ts';
import { tables } from './read/shape.ts';
import { addRows, execute } from './read/statement.ts';
import { PROTECTED } from './seal/act.ts';
import type { Tables } from './tables.ts';

/** How far the journal has been read. */
export interface RebuildProgress {
  readonly acts: number;
  readonly total: number;
}

/** What was read of the journal. */
export interface ReadJournal {
  readonly acts: number;
  readonly streams: number;
}

/** Where the rows are put that a table should have. */
export const expectedOf = (table: ReadTable): string => `temp.expected_${table}`;

const PAGE = 2000;

/** The acts of all streams, one stream after the other, after an act of a stream. */
const nextOf = (
  isInSight: string,
): string => `SELECT act.stream_kind, act.stream_id, act.position, act.version, act.kind, act_content.content
  FROM act LEFT JOIN act_content ON act_content.position = act.position
  WHERE (act.stream_kind, act.stream_id, act.version) > (?, ?, ?) AND ${isInSight}
  ORDER BY act.stream_kind, act.stream_id, act.version LIMIT ${PAGE}`;

const IN_SIGHT = `act.stream_kind <> '${PROTECTED}'`;
const NEXT = nextOf('true');
const NEXT_IN_SIGHT = nextOf(IN_SIGHT);

const prepare = async (db: Kysely<Tables>, ring: KeyRing | null): Promise<number> => {
  await inOrder(tables, (table) => {
    const { columns, key } = shapeOf(table);
    return execute(db, `CREATE TABLE ${expectedOf(table)} (${columns.join(', ')}, PRIMARY KEY (${key.join(', ')})) WITHOUT ROWID`);
  });
  const { rows } = await execute<{ total: number }>(db, `SELECT count(*) AS total FROM act WHERE ${ring === null ? IN_SIGHT : 'true'}`);
  return rows[0]?.total ?? 0;
};

/** Removes the rows that the tables should have, once they have been compared. */
export const forget = async (db: Kysely<Tables>): Promise<void> => {
  await inOrder(tables, (table) => execute(db, `DROP TABLE ${expectedOf(table)}`));
};

/** Rows of many streams, written together. */
class Gathered {
  readonly #rows = new Map<ReadTable, AnyRow[]>();

  add(rows: Rows): void {
    for (const table of tables) {
      const ofTable = rows[table];
      if (ofTable === undefined || ofTable.length === 0) continue;
      const known = this.#rows.get(table) ?? [];
      known.push(...ofTable);
      this.#rows.set(table, known);
    }
  }

  async write(db: Kysely<Tables>): Promise<void> {
    await inOrder(this.#rows, ([table, rows]) => addRows(db, table, rows, expectedOf(table)));
    this.#rows.clear();
  }
}

interface OpenStream {
  readonly kind: string;
  readonly id: string;
  readonly folded: FoldedStream | null;
}

const opened = (kind: string, id: string): OpenStream => ({ kind, id, folded: isStreamKind(kind) ? unwritten(kind, id) : null });

const foldedOn = ({ folded, ...name }: OpenStream, acts: readonly PlacedAct[]): Result.Result<OpenStream, StoreFailure> =>
  folded === null ? Result.succeed({ ...name, folded }) : Result.map(foldOn(folded, acts), (after) => ({ ...name, folded: after }));

const isOf = (stream: OpenStream, { stream_id: id, stream_kind: kind }: StoredAct): boolean => stream.id === id && stream.kind === kind;

/** Folds a page of acts on; the last stream stays open, as its acts may go on. */
const foldPage = Effect.fnUntraced(function* (rows: readonly StoredAct[], before: OpenStream | null, gathered: Gathered) {
  let [stream, streams] = [before, 0];
  for (const acts of Map.groupBy(rows, ({ stream_id: id, stream_kind: kind }) => `${kind} ${id}`).values()) {
    const [first] = acts;
    if (first === undefined) continue;
    if (stream === null || !isOf(stream, first)) {
      if (stream?.folded) gathered.add(rowsOf(stream.folded));
      stream = opened(first.stream_kind, first.stream_id);
      streams += 1;
    }
    stream = yield* Effect.fromResult(foldedOn(stream, acts.map(placed)));
  }
  return { stream, streams };
});

/** The acts after an act: without keys those of protected streams, which nobody can read then, are left out. */
const pageAfter = async (db: Kysely<Tables>, ring: KeyRing | null, after: readonly unknown[]): Promise<readonly StoredAct[]> => {
  const { rows } = await execute<StoredAct>(db, ring === null ? NEXT_IN_SIGHT : NEXT, after);
  return ring === null ? rows : unsealed(db, ring, rows);
};

/** Computes from the journal the rows that every table should have, and puts them beside the tables. */
export const expect = Effect.fnUntraced(function* (
  database: DatabaseShape,
  ring: KeyRing | null,
  onProgress: (progress: RebuildProgress) => void,
) {
  const total = yield* database.query((db) => prepare(db, ring));
  const gathered = new Gathered();
  let read: ReadJournal = { acts: 0, streams: 0 };
  let stream: OpenStream | null = null;
  for (let last: readonly unknown[] = ['', '', 0]; ; ) {
    const after = last;
    const rows = yield* database.query((db) => pageAfter(db, ring, after));
    const page: { readonly stream: OpenStream | null; readonly streams: number } = yield* foldPage(rows, stream, gathered);
    ({ stream } = page);
    const end = rows.at(-1);
    if (end === undefined && stream?.folded) gathered.add(rowsOf(stream.folded));
    yield* database.query((db) => gathered.write(db));
    read = { acts: read.acts + rows.length, streams: read.streams + page.streams };
    onProgress({ acts: read.acts, total });
    if (end === undefined) return read;
    last = [end.stream_kind, end.stream_id, end.version];
  }
});
