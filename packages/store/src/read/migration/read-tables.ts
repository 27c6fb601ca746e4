import { type Kysely, sql } from 'kysely';
import { inOrder } from '../../database/in-order.ts';
import { actIndexes } from './act.ts';
import { cardTables } from './card.ts';
import { contractTables } from './contract.ts';
import { gateTriggers } from './gate.ts';
import { keptTables } from './kept.ts';
import { officeTables } from './office.ts';
import { partyTables } from './party.ts';

/**
 * The read tables. They have no foreign keys: each stream's rows are computed from that stream alone, and a damaged table is written anew while the others stay.
 * What must never be is refused by checks and triggers.
 */
export const readTables = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    const statements = [...actIndexes, ...partyTables, ...contractTables, ...cardTables, ...officeTables, ...keptTables, ...gateTriggers];
    await inOrder(statements, (statement) => sql.raw(statement).execute(db));
  },
};
