import type { Named } from '@protocol-registry/registry';
import { type RawBuilder, sql } from 'kysely';

/** The name of a worker or an employer as lists write it: the family name first, as they are sorted. */
export const fullName = (table: 'worker' | 'employer'): RawBuilder<string> =>
  sql<string>`${sql.ref(`${table}.family_name`)} || ', ' || ${sql.ref(`${table}.given_names`)}`;

/** Something named, null where one of the two is not there. */
export const namedOrNull = <Id extends string>(id: Id | null, name: string | null): Named<Id> | null =>
  id === null || name === null ? null : { id, name };
