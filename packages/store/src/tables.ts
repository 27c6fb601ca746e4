import type { KeptTables } from './read/schema/kept.ts';
import type { ReadTables } from './read/schema.ts';

/** The acts, one row each; their content lies beside them. */
interface ActTable {
  readonly position: number;
  readonly stream_kind: string;
  readonly stream_id: string;
  readonly version: number;
  readonly kind: string;
  readonly recorded_at: number;
  readonly actor: string;
  readonly commitment: Buffer;
  readonly hash: Buffer;
}

interface ActContentTable {
  readonly position: number;
  readonly content: string;
  readonly salt: Buffer;
}

/** One row: the last act that was recorded. */
interface JournalHeadTable {
  readonly id: number;
  readonly position: number;
  readonly hash: Buffer;
}

/** The tables of the database, by name. */
export interface Tables extends ReadTables, KeptTables {
  readonly act: ActTable;
  readonly act_content: ActContentTable;
  readonly journal_head: JournalHeadTable;
}
