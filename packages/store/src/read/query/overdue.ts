import { type Day, MINUTES_OF_DAY, startOfDay } from '@protocol-registry/domain';
import { BOARD_SIZE, type Overdue, type TodayBoard } from '@protocol-registry/registry';
import { sql } from 'kysely';
import { needsInterview } from './application-stage.ts';
import type { Db } from './ask.ts';
import { fullName } from './named.ts';

const kindOf = (kind: Overdue['kind']) => sql.lit(kind).$castTo<Overdue['kind']>().as('kind');

/** Interviews that should have been held; one whose appointment has passed waits for its report instead. */
const interviews = (db: Db, today: Day) =>
  db
    .selectFrom('application')
    .leftJoin('interview', 'interview.id', 'application.scheduled_interview_id')
    .where((eb) => needsInterview(eb, today))
    .where('application.interview_by', '<', today)
    .where((eb) => eb.or([eb('interview.starts_at', 'is', null), eb('interview.starts_at', '>=', startOfDay(today))]))
    .select([
      kindOf('interview'),
      'application.worker_id',
      sql<string | null>`application.id`.as('subject'),
      'application.interview_by as by',
    ]);

const reports = (db: Db, today: Day) =>
  db
    .selectFrom('interview')
    .where('interview.result', '=', sql.lit('scheduled'))
    .where('interview.starts_at', '<', startOfDay(today))
    .select([kindOf('report'), 'interview.worker_id', sql<string | null>`interview.id`.as('subject')])
    .select(sql<Day>`interview.starts_at / ${sql.lit(MINUTES_OF_DAY)}`.as('by'));

/** Cards that ended and were not handed back while nothing is lodged. Their numbers are looked up at the end, for those that the board shows. */
const cards = (db: Db, today: Day) =>
  db
    .selectFrom('worker')
    .where('worker.card_valid_to', '<', today)
    .where('worker.card_returned_on', 'is', null)
    .where('worker.open_application_id', 'is', null)
    .select([kindOf('card'), 'worker.id as worker_id', sql<string | null>`NULL`.as('subject')])
    .select(sql<Day>`worker.card_valid_to`.as('by'));

const amendments = (db: Db, today: Day) =>
  db
    .selectFrom('contract')
    .where('contract.verdict', '=', 'below_scale')
    .where('contract.amend_by', '<', today)
    .select([
      kindOf('amendment'),
      'contract.worker_id',
      sql<string | null>`contract.id`.as('subject'),
      sql<Day>`contract.amend_by`.as('by'),
    ]);

/** Workers who did not come, while a step that follows is open. */
const noShows = (db: Db, today: Day) =>
  db
    .selectFrom('worker')
    .where('worker.no_show_by', '<', today)
    .select([kindOf('no_show'), 'worker.id as worker_id', sql<string | null>`worker.id`.as('subject')])
    .select(sql<Day>`worker.no_show_by`.as('by'));

/** Early dates of the next interview, whatever brought them. */
const followUps = (db: Db, today: Day) =>
  db
    .selectFrom('follow_up')
    .innerJoin('worker', 'worker.id', 'follow_up.worker_id')
    .where('follow_up.due_on', '<', today)
    .where('worker.card_returned_on', 'is', null)
    .select([kindOf('follow_up'), 'follow_up.worker_id', sql<string | null>`follow_up.worker_id`.as('subject')])
    .select('follow_up.due_on as by');

const longest = (db: Db, today: Day) =>
  db
    .selectFrom(
      db
        .selectFrom(
          interviews(db, today)
            .unionAll(reports(db, today))
            .unionAll(cards(db, today))
            .unionAll(amendments(db, today))
            .unionAll(noShows(db, today))
            .unionAll(followUps(db, today))
            .as('overdue'),
        )
        .selectAll()
        .select(sql<number>`count(*) OVER ()`.as('total'))
        .orderBy('by')
        .orderBy('kind')
        .orderBy('worker_id')
        .orderBy('subject')
        .limit(BOARD_SIZE)
        .as('overdue'),
    )
    .innerJoin('worker', 'worker.id', 'overdue.worker_id')
    .selectAll('overdue')
    .select('worker.card_number')
    .select(fullName('worker').as('worker_name'))
    .orderBy('by')
    .orderBy('kind')
    .orderBy('worker_id')
    .orderBy('subject');

/** What is overdue, the longest first; one statement. */
export const overdue = async (db: Db, today: Day): Promise<TodayBoard['overdue']> => {
  const rows = await longest(db, today).execute();
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ by, card_number, kind, subject, worker_id, worker_name }) => ({
      kind,
      worker: { id: worker_id, name: worker_name },
      subject: subject ?? card_number ?? '',
      by,
    })),
  };
};
