import type { OfficerId } from '@protocol-registry/domain';
import type { Read } from '@protocol-registry/registry';
import type { Ask } from './ask.ts';

/** The names of the people of the office, those who left among them; one statement. */
export const officerNames = (ask: Ask): Read<ReadonlyMap<OfficerId, string>> =>
  ask('officerNames', async (db) => {
    const rows = await db.selectFrom('officer').select(['id', 'name']).orderBy('name').orderBy('id').execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
