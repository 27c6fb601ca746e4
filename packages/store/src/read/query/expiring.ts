import type { Day } from '@protocol-registry/domain';
import { BOARD_SIZE, type ExpiringCard, type TodayBoard } from '@protocol-registry/registry';
import { sql } from 'kysely';
import { lacksInterview } from './application-stage.ts';
import type { Db } from './ask.ts';
import { fullName } from './named.ts';
import { EXPIRING_DAYS } from './workers.ts';

const within = (today: Day, days: number) => sql<number>`sum(worker.card_valid_to <= ${today + days}) OVER ()`;

/** The last cards of workers that end soon, without those for whose renewal a valid interview is on record. */
const soon = (db: Db, today: Day) =>
  db
    .selectFrom('worker')
    .leftJoin('application', 'application.id', 'worker.open_application_id')
    .where('worker.card_valid_to', '>=', today)
    .where('worker.card_valid_to', '<=', (today + EXPIRING_DAYS) as Day)
    .where('worker.card_returned_on', 'is', null)
    .where((eb) => lacksInterview(eb, today))
    .select(['worker.id', 'application.scheduled_interview_id'])
    .select([within(today, 30).as('within30'), within(today, 60).as('within60'), within(today, EXPIRING_DAYS).as('within90')])
    .orderBy('worker.card_valid_to')
    .orderBy('worker.id')
    .limit(BOARD_SIZE);

const firstOf = (db: Db, today: Day) =>
  db
    .selectFrom(soon(db, today).as('soon'))
    .innerJoin('worker', 'worker.id', 'soon.id')
    .innerJoin('employer', 'employer.id', 'worker.employer_id')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .selectAll('soon')
    .select(['worker.card_number', 'worker.card_valid_to', 'worker.open_application_id', fullName('worker').as('worker_name')])
    .select(['mission.id as mission_id', 'mission.name as mission_name'])
    .orderBy('worker.card_valid_to')
    .orderBy('worker.id');

type Row = Awaited<ReturnType<ReturnType<typeof firstOf>['execute']>>[number];

const cardOf = (row: Row): readonly ExpiringCard[] =>
  row.card_number === null || row.card_valid_to === null
    ? []
    : [
        {
          card: row.card_number,
          worker: { id: row.id, name: row.worker_name },
          mission: { id: row.mission_id, name: row.mission_name },
          validTo: row.card_valid_to,
          application: row.open_application_id,
          isScheduled: row.scheduled_interview_id !== null,
        },
      ];

/** The cards that end soon without a valid interview for their renewal; one statement. */
export const expiringCards = async (db: Db, today: Day): Promise<TodayBoard['expiring']> => {
  const rows = await firstOf(db, today).execute();
  const [first] = rows;
  return {
    within30: first?.within30 ?? 0,
    within60: first?.within60 ?? 0,
    within90: first?.within90 ?? 0,
    cards: rows.flatMap(cardOf),
  };
};
