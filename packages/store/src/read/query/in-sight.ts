import { type RawBuilder, sql } from 'kysely';
import { PROTECTED } from '../../seal/act.ts';

/** What the indexes on the journal say of the acts in them, in the same words: with a parameter in its place SQLite would not use them. */
export const inSight: RawBuilder<boolean> = sql<boolean>`act.stream_kind <> ${sql.lit(PROTECTED)}`;
