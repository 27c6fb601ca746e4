import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import type { OfficerId } from '@protocol-registry/domain';
import { Credentials, journalFailure, type StoreFailure } from '@protocol-registry/registry';
import { Clock, Effect, Layer } from 'effect';
import { Database, type DatabaseShape } from '../database/database.ts';

/** Argon2id with 19 MiB and two passes, the least that OWASP's cheat sheet on password storage recommends. */
const ALGORITHM = 'argon2id-m19456-t2-p1';
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 };
const SALT_BYTES = 16;

const hashOf = (password: string, nonce: Buffer): Effect.Effect<Buffer> =>
  Effect.callback<Buffer>((resume) => {
    argon2('argon2id', { ...COST, message: Buffer.from(password.normalize('NFC')), nonce }, (error, hash) =>
      resume(error === null ? Effect.succeed(hash) : Effect.die(error)),
    );
  });

interface Kept {
  readonly officer_id: string;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** What a name that nobody has is compared with, so that it takes as long as a wrong password. */
const NOBODY: Kept = { officer_id: '', salt: Buffer.alloc(SALT_BYTES), hash: Buffer.alloc(COST.tagLength) };

const keptFor = (database: DatabaseShape, login: string): Effect.Effect<Kept, StoreFailure> =>
  Effect.map(
    database.query((db) =>
      db
        .selectFrom('officer')
        .innerJoin('credential', 'credential.officer_id', 'officer.id')
        .select(['credential.officer_id', 'credential.salt', 'credential.hash'])
        .where('officer.login', '=', login)
        .executeTakeFirst(),
    ),
    (found) => found ?? NOBODY,
  );

const verify = (database: DatabaseShape): Credentials['verify'] =>
  Effect.fn('Credentials.verify')(function* (login, password) {
    const kept = yield* Effect.mapError(keptFor(database, login), journalFailure);
    const hash = yield* hashOf(password, kept.salt);
    return timingSafeEqual(hash, kept.hash) && kept !== NOBODY ? (kept.officer_id as OfficerId) : null;
  });

const set = (database: DatabaseShape): Credentials['set'] =>
  Effect.fn('Credentials.set')(function* (officer, password) {
    const salt = randomBytes(SALT_BYTES);
    const row = { algorithm: ALGORITHM, salt, hash: yield* hashOf(password, salt), changed_at: yield* Clock.currentTimeMillis };
    const write = database.query((db) =>
      db
        .insertInto('credential')
        .values({ officer_id: officer, ...row })
        .onConflict((conflict) => conflict.column('officer_id').doUpdateSet(row))
        .execute(),
    );
    yield* Effect.mapError(write, journalFailure);
  });

/**
 * The passwords, kept in the database beside the journal.
 *
 * @example
 * ```ts
 * import { Effect, Layer } from 'effect';
 * import { Credentials } from '@protocol-registry/registry';
 * import { credentials, openDatabase } from '@protocol-registry/store';
 *
 * const signIn = Effect.flatMap(Credentials, ({ verify }) => verify('nobody', 'a password of the office'));
 * await Effect.runPromise(Effect.provide(signIn, Layer.provide(credentials, openDatabase('sqlite::memory:')))) // => null
 * ```
 */
export const credentials: Layer.Layer<Credentials, never, Database> = Layer.effect(
  Credentials,
  Effect.map(Database, (database) => ({ verify: verify(database), set: set(database) })),
);
