import type { JournalAct, RecordedAct } from '@protocol-registry/registry';
import type { Kysely } from 'kysely';
import type { KeyRing } from '../key/ring.ts';
import type { Tables } from '../tables.ts';

/**
 * Keeps read tables in step with the journal: called with the acts just recorded, in their order, in the same transaction. Acts of protected streams come clear;
 * `ring` opens those that were recorded before.
 */
export interface Projection<A extends JournalAct> {
  readonly project: (trx: Kysely<Tables>, acts: readonly RecordedAct<A>[], ring: KeyRing) => Promise<void>;
}

/**
 * No read tables at all.
 *
 * @example
 * ```ts
 * import { noProjection } from '@protocol-registry/store';
 *
 * noProjection.project.length // => 0
 * ```
 */
export const noProjection: Projection<JournalAct> = { project: async () => {} };
