import type { Day, EventId, WorkerId } from '@protocol-registry/domain';
import type { EventLine, InvitedWorker, Read } from '@protocol-registry/registry';
import type { Ask } from './ask.ts';
import { fullName } from './named.ts';
import { workerStandings } from './workers.ts';

/** The information events, the latest first, with how many were invited and how many came; one statement. */
export const events = (ask: Ask): Read<readonly EventLine[]> =>
  ask('events', async (db) => {
    const rows = await db
      .selectFrom('event')
      .leftJoin('invitation', 'invitation.event_id', 'event.id')
      .selectAll('event')
      .select(({ fn }) => [
        fn.count<number>('invitation.worker_id').as('invited'),
        fn.sum<number | null>('invitation.attended').as('attended'),
      ])
      .groupBy('event.id')
      .orderBy('event.on_day', 'desc')
      .orderBy('event.id')
      .execute();
    return rows.map(({ attended, id, invited: all, languages, on_day: on, place }) => ({
      id,
      on,
      place,
      languages: JSON.parse(languages) as readonly string[],
      invited: all,
      attended: attended ?? 0,
    }));
  });

/** Who was invited to an information event, by name; one statement. */
export const invited =
  (ask: Ask) =>
  (event: EventId): Read<readonly InvitedWorker[]> =>
    ask('invited', async (db) => {
      const rows = await db
        .selectFrom('invitation')
        .innerJoin('worker', 'worker.id', 'invitation.worker_id')
        .where('invitation.event_id', '=', event)
        .select(['worker.id', 'invitation.attended', fullName('worker').as('name')])
        .orderBy('worker.name_key')
        .orderBy('worker.id')
        .execute();
      return rows.map(({ attended, id, name }) => ({ worker: { id, name }, attended: attended === null ? null : attended === 1 }));
    });

/** Whose card counts on a day and who was not invited to an information event; one statement. */
export const uninvited =
  (ask: Ask) =>
  (event: EventId, today: Day): Read<readonly WorkerId[]> =>
    ask('uninvited', async (db) => {
      const rows = await db
        .selectFrom('worker')
        .where((eb) => workerStandings.current(eb, today))
        .where('worker.id', 'not in', db.selectFrom('invitation').select('invitation.worker_id').where('invitation.event_id', '=', event))
        .select('worker.id')
        .orderBy('worker.id')
        .execute();
      return rows.map(({ id }) => id);
    });
