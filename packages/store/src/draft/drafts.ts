import {
  type Draft,
  DraftConflict,
  type DraftOf,
  Drafts,
  journalFailure,
  type RegistryFailure,
  StoreFailure,
} from '@protocol-registry/registry';
import { Clock, Effect, Layer } from 'effect';
import type { Kysely } from 'kysely';
import { Database, type DatabaseShape } from '../database/database.ts';
import { dossierKey, dossierKeys } from '../key/dossier.ts';
import type { KeyRing } from '../key/ring.ts';
import type { Beside } from '../seal/cipher.ts';
import { INTERVIEW_SIZE } from '../seal/size.ts';
import { sealValue, unsealValue } from '../seal/value.ts';
import type { Tables } from '../tables.ts';

/** A draft is bound to its place and its version: an older one that is put back does not open. */
const besideOf = ({ interview, officer }: DraftOf, version: number): Beside => ['draft', interview, officer, version];

const found = async (db: Kysely<Tables>, ring: KeyRing, of: DraftOf): Promise<Draft | null> => {
  const row = await db
    .selectFrom('draft')
    .selectAll()
    .where('interview_id', '=', of.interview)
    .where('officer_id', '=', of.officer)
    .executeTakeFirst();
  if (row === undefined) return null;
  const key = (await dossierKeys(db, ring, [of.worker])).get(of.worker) ?? null;
  const opened = key === null ? null : unsealValue(key, besideOf(of, row.version), row);
  if (opened !== null) return { version: row.version, content: opened.value, savedAt: row.saved_at };
  const message = `The draft of the interview ${of.interview} is sealed and does not open.`;
  throw new StoreFailure({ reason: 'UNREADABLE', message, cause: null });
};

const write = async (db: Kysely<Tables>, ring: KeyRing, of: DraftOf, { content, savedAt, version }: Draft): Promise<void> => {
  const key = await dossierKey(db, ring, of.worker);
  const row = { version, ...sealValue(key, besideOf(of, version), content, INTERVIEW_SIZE), saved_at: savedAt };
  await db
    .insertInto('draft')
    .values({ interview_id: of.interview, officer_id: of.officer, ...row })
    .onConflict((conflict) => conflict.columns(['interview_id', 'officer_id']).doUpdateSet(row))
    .execute();
};

const remove = async (db: Kysely<Tables>, { interview, officer }: DraftOf): Promise<void> => {
  await db.deleteFrom('draft').where('interview_id', '=', interview).where('officer_id', '=', officer).execute();
};

const asFailure = (problem: StoreFailure | DraftConflict): RegistryFailure | DraftConflict =>
  problem._tag === 'DraftConflict' ? problem : journalFailure(problem);

const save = ({ query, transaction }: DatabaseShape, ring: KeyRing): Drafts['save'] =>
  Effect.fn('Drafts.save')(function* (of, seen, content) {
    const draft = { version: seen + 1, content, savedAt: yield* Clock.currentTimeMillis };
    const saving = Effect.gen(function* () {
      const newer = yield* query((db) => found(db, ring, of));
      if ((newer?.version ?? 0) !== seen) return yield* new DraftConflict({ newer });
      yield* query((db) => write(db, ring, of, draft));
      return draft;
    });
    return yield* Effect.mapError(transaction(saving), asFailure);
  });

/**
 * The drafts of interviews in a database, sealed with the keys of their dossiers.
 *
 * @example
 * ```ts
 * import { Effect, Layer } from 'effect';
 * import { identifierOf, type InterviewId, type OfficerId, type WorkerId } from '@protocol-registry/domain';
 * import { Drafts } from '@protocol-registry/registry';
 * import { drafts, memoryKeys, openDatabase } from '@protocol-registry/store';
 *
 * const of = { worker: identifierOf<WorkerId>('W-1'), interview: identifierOf<InterviewId>('I-1'), officer: identifierOf<OfficerId>('O-2') };
 * const typed = Effect.gen(function* () {
 *   const { read, save } = yield* Drafts;
 *   yield* save(of, 0, { passport: 'declined' });
 *   return yield* read(of);
 * });
 * const inMemory = Layer.provide(drafts(memoryKeys()), openDatabase('sqlite::memory:'));
 * (await Effect.runPromise(Effect.provide(typed, inMemory)))?.content // => { passport: 'declined' }
 * ```
 */
export const drafts = (ring: KeyRing): Layer.Layer<Drafts, never, Database> =>
  Layer.effect(
    Drafts,
    Effect.map(Database, (database) => ({
      read: (of: DraftOf) =>
        Effect.mapError(
          database.query((db) => found(db, ring, of)),
          journalFailure,
        ),
      save: save(database, ring),
      drop: (of: DraftOf) =>
        Effect.mapError(
          database.query((db) => remove(db, of)),
          journalFailure,
        ),
    })),
  );
