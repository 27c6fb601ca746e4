import type { Read, RegistryFailure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Kysely } from 'kysely';
import type { DatabaseShape } from '../../database/database.ts';
import type { Tables } from '../../tables.ts';

/** The database as lists see it. */
export type Db = Kysely<Tables>;

/** Asks the read tables something, under a name that traces show. */
export type Ask = <A>(name: string, run: (db: Db) => Promise<A>) => Read<A>;

const failed = (message: string): RegistryFailure => ({ _tag: 'RegistryFailure', reason: { _tag: 'StoreFailed', message } });

/** Asks a database. */
export const askOf =
  ({ query }: Pick<DatabaseShape, 'query'>): Ask =>
  (name, run) =>
    query(run).pipe(
      Effect.mapError(({ message }) => failed(message)),
      Effect.withSpan(`ReadModel.${name}`),
    );
