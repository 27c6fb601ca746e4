import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Changes } from './difference.ts';
import { tables } from './shape.ts';
import { addRows, changeRows, removeRows } from './statement.ts';

/** Does what is to be done: removes first, from the last table to the first, so that what was taken is free again; then changes and adds, from the first to the last. */
export const apply = async (db: Kysely<Tables>, changes: Changes): Promise<void> => {
  for (const table of tables.toReversed()) {
    // oxlint-disable-next-line no-await-in-loop -- the order of tables matters
    await removeRows(db, table, changes.get(table)?.removed ?? []);
  }
  for (const table of tables) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    await changeRows(db, table, changes.get(table)?.changed ?? []);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await addRows(db, table, changes.get(table)?.added ?? []);
  }
};
