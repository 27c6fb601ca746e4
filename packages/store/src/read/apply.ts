import type { Kysely } from 'kysely';
import { inOrder } from '../database/in-order.ts';
import type { Tables } from '../tables.ts';
import type { Changes } from './difference.ts';
import { tables } from './shape.ts';
import { addRows, changeRows, removeRows } from './statement.ts';

/** Does what is to be done: removes first, from the last table to the first, so that what was taken is free again; then changes and adds, from the first to the last. */
export const apply = async (db: Kysely<Tables>, changes: Changes): Promise<void> => {
  await inOrder(tables.toReversed(), (table) => removeRows(db, table, changes.get(table)?.removed ?? []));
  await inOrder(tables, async (table) => {
    await changeRows(db, table, changes.get(table)?.changed ?? []);
    await addRows(db, table, changes.get(table)?.added ?? []);
  });
};
