import type { KeyObject } from 'node:crypto';
import { type FileId, identifierOf, type Outline, type ProtectedFile } from '@protocol-registry/domain';
import { type FileOutline, journalFailure, Outlines } from '@protocol-registry/registry';
import { Effect, Layer, Result } from 'effect';
import { type Kysely, sql } from 'kysely';
import { Database } from '../database/database.ts';
import { inOrder } from '../database/in-order.ts';
import { unsealed } from '../journal/protected.ts';
import { dossierKeys } from '../key/dossier.ts';
import type { KeyRing } from '../key/ring.ts';
import { foldOn, unwritten } from '../read/fold.ts';
import { placed, type StoredAct } from '../read/project.ts';
import { PROTECTED } from '../seal/act.ts';
import type { Tables } from '../tables.ts';
import { keepOutline, unsealOutline } from './sealed.ts';

/** Every protected file with its version, and the outline that is kept of it, if any. */
const kept = (db: Kysely<Tables>) =>
  db
    .selectFrom(
      db
        .selectFrom('act')
        .where('stream_kind', '=', sql.lit(PROTECTED))
        .select(({ fn }) => ['stream_id', fn.max('version').as('current')])
        .groupBy('stream_id')
        .as('file'),
    )
    .leftJoin('protected_outline', 'protected_outline.stream_id', 'file.stream_id')
    .select(['file.stream_id', 'file.current', 'version', 'nonce', 'sealed'])
    .orderBy('file.stream_id');

type Row = Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number];

const openedOf = (key: KeyObject | null, { current, nonce, sealed, stream_id, version }: Row): Outline | null =>
  key === null || version !== current || nonce === null || sealed === null
    ? null
    : unsealOutline(key, { stream_id, version, nonce, sealed });

/** The file anew from its acts. */
const foldedFile = async (db: Kysely<Tables>, ring: KeyRing, id: string): Promise<ProtectedFile> => {
  const rows: readonly StoredAct[] = await db
    .selectFrom('act')
    .leftJoin('act_content', 'act_content.position', 'act.position')
    .where('stream_kind', '=', sql.lit(PROTECTED))
    .where('stream_id', '=', id)
    .select(['stream_kind', 'stream_id', 'act.position', 'version', 'kind', 'content'])
    .orderBy('version')
    .execute();
  const acts = (await unsealed(db, ring, rows)).map(placed);
  return Result.getOrThrow(foldOn(unwritten(PROTECTED, id), acts)).state.state as ProtectedFile;
};

const readAll = async (db: Kysely<Tables>, ring: KeyRing): Promise<readonly FileOutline[]> => {
  const rows = await kept(db).execute();
  const keys = await dossierKeys(
    db,
    ring,
    rows.map(({ stream_id: id }) => id),
  );
  return inOrder(rows, async (row) => {
    const { current, stream_id: id } = row;
    const known = openedOf(keys.get(id) ?? null, row);
    return { file: identifierOf<FileId>(id), ...(known ?? (await keepOutline(db, ring, id, await foldedFile(db, ring, id), current))) };
  });
};

/**
 * The outlines of protected files in a database, sealed with the keys of their dossiers. One that is missing, behind its file, or does not open is made anew from the acts.
 *
 * @example
 * ```ts
 * import { Effect, Layer } from 'effect';
 * import { Outlines } from '@protocol-registry/registry';
 * import { memoryKeys, openDatabase, outlines } from '@protocol-registry/store';
 *
 * const all = Effect.flatMap(Outlines, (port) => port.all);
 * const inMemory = Layer.provide(outlines(memoryKeys()), openDatabase('sqlite::memory:'));
 * await Effect.runPromise(Effect.provide(all, inMemory)) // => []
 * ```
 */
export const outlines = (ring: KeyRing): Layer.Layer<Outlines, never, Database> =>
  Layer.effect(
    Outlines,
    Effect.map(Database, ({ query, transaction }) => ({
      all: Effect.mapError(transaction(query((db) => readAll(db, ring))), journalFailure).pipe(Effect.withSpan('Outlines.all')),
    })),
  );
