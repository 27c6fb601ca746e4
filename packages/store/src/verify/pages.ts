import type { Connection } from '../database/connection.ts';
import { codeOf } from '../database/sqlite-error.ts';
import type { ChainedAct } from '../journal/chain.ts';
import type { Place } from './break.ts';

/** An act as its row holds it, with its content as bytes; null where the content is not there. */
export interface StoredAct extends ChainedAct {
  readonly position: number;
  readonly hash: Buffer;
  readonly content: Buffer | null;
  readonly salt: Buffer | null;
}

/** A row that could not be read, or only without its content. */
export interface Unreadable {
  readonly position: number;
  readonly unreadable: 'act' | 'content';
}

const PAGE = 500;

/** Damage may give a column another type or no value: bytes are asked for as bytes. */
const bytes = (column: string): string => `CAST(${column} AS BLOB) AS ${column}`;

const ACT = `act.position, stream_kind, stream_id, version, kind, recorded_at, actor,
  coalesce(CAST(commitment AS BLOB), x'') AS commitment, coalesce(CAST(hash AS BLOB), x'') AS hash`;
const WHOLE = `SELECT ${ACT}, ${bytes('content')}, ${bytes('salt')} FROM act LEFT JOIN act_content USING (position)`;

/** What the read gives, or null where the file is damaged. */
export const orDamaged = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
};

/** One by one, so that only what lies on the damaged page is lost. */
const readSingly = function* (connection: Connection, from: number, to: number): Generator<StoredAct | Unreadable> {
  const whole = connection.prepare<[number], StoredAct>(`${WHOLE} WHERE act.position = ?`);
  const alone = connection.prepare<[number], StoredAct>(`SELECT ${ACT} FROM act WHERE act.position = ?`);
  for (let position = from; position <= to; position += 1) {
    const row = orDamaged(() => whole.get(position));
    if (row === null) yield { position, unreadable: orDamaged(() => alone.get(position)) === null ? 'act' : 'content' };
    else if (row !== undefined) yield row;
  }
};

/**
 * The acts of the journal in the order of positions, a page at a time, so that any number of them fits in memory.
 * Where the file is damaged its acts are tried one by one, as far as the last position that is known.
 */
export const pages = function* (connection: Connection, lastKnown: number): Generator<readonly (StoredAct | Unreadable)[]> {
  const next = connection.prepare<[number, number], StoredAct>(`${WHOLE} WHERE act.position > ? ORDER BY act.position LIMIT ?`);
  for (let after = 0; ; ) {
    const rows = orDamaged(() => next.all(after, PAGE));
    const to = Math.min(after + PAGE, lastKnown);
    yield rows ?? [...readSingly(connection, after + 1, to)];
    const reached = rows === null ? to : (rows.at(-1)?.position ?? after);
    if (reached <= after) return;
    after = reached;
  }
};

/** Where an act stands, in the journal and in its stream. */
export const placeOf = (row: StoredAct): Place => ({
  position: row.position,
  stream: { kind: row.stream_kind, id: row.stream_id },
  version: row.version,
});
