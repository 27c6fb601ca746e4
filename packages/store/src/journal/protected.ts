import type { KeyObject } from 'node:crypto';
import { type JournalAct, StoreFailure, type Stream } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { Kysely } from 'kysely';
import { inOrder } from '../database/in-order.ts';
import { dossierKey, dossierKeys } from '../key/dossier.ts';
import type { KeyRing } from '../key/ring.ts';
import { PROTECTED, readSealed, sealAct, unsealAct } from '../seal/act.ts';
import type { Tables } from '../tables.ts';

/** An act and its place in its stream. */
interface Placed {
  readonly stream: Stream;
  readonly version: number;
  readonly act: JournalAct;
}

/** Acts as the database is to hold them: those of protected streams sealed, each with the key of its dossier. */
export const sealed = async (db: Kysely<Tables>, ring: KeyRing, acts: readonly Placed[]): Promise<readonly JournalAct[]> => {
  const ids = new Set(acts.filter(({ stream }) => stream.kind === PROTECTED).map(({ stream }) => stream.id));
  const keys = new Map(await inOrder(ids, async (id) => [id, await dossierKey(db, ring, id)] as const));
  return acts.map(({ act, stream, version }) => {
    const key = stream.kind === PROTECTED ? keys.get(stream.id) : undefined;
    return key === undefined ? act : sealAct(key, stream, version, act);
  });
};

/** An act as its row and the row of its content hold it. */
interface StoredAct {
  readonly stream_kind: string;
  readonly stream_id: string;
  readonly position: number;
  readonly version: number;
  readonly kind: string;
  readonly content: string | null;
}

const isSealed = ({ content, stream_kind: kind }: StoredAct): boolean => kind === PROTECTED && content !== null;

const unreadable = ({ position }: StoredAct): StoreFailure =>
  new StoreFailure({ reason: 'UNREADABLE', message: `Act ${position} is sealed and does not open.`, cause: null });

const opened = (key: KeyObject, { stream_id: id, stream_kind: kind, version }: StoredAct, content: string): JournalAct | null => {
  const act = Result.flatMap(
    Result.try(() => JSON.parse(content) as unknown),
    readSealed,
  );
  return Result.isFailure(act) ? null : unsealAct(key, { kind, id }, version, act.success);
};

/** Rows of acts with the kinds and contents of those that are sealed; content that was erased stays so. */
export const unsealed = async <R extends StoredAct>(db: Kysely<Tables>, ring: KeyRing, rows: readonly R[]): Promise<readonly R[]> => {
  const ids = new Set(rows.filter(isSealed).map(({ stream_id: id }) => id));
  if (ids.size === 0) return rows;
  const keys = await dossierKeys(db, ring, [...ids]);
  return rows.map((row) => {
    if (row.content === null || !isSealed(row)) return row;
    const key = keys.get(row.stream_id) ?? null;
    const act = key === null ? null : opened(key, row, row.content);
    if (act === null) throw unreadable(row);
    return { ...row, kind: act.kind, content: JSON.stringify(act.content) };
  });
};
