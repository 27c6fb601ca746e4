import { type Condition, type Day, MINUTES_OF_DAY, type MissionId, startOfDay } from '@protocol-registry/domain';
import type { CardCount, CoverageRows, InterviewCount, Read, ReportPeriod, WaitCount } from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Ask, Db } from './ask.ts';
import { cardsDecided, interviewsForApplications } from './for-applications.ts';
import { monthOfDay } from './month.ts';
import { officerClashes } from './officer-clashes.ts';
import { overrides } from './overrides.ts';

const cardsIn = (db: Db, period: ReportPeriod): Promise<readonly CardCount[]> =>
  cardsDecided(db, period)
    .select(monthOfDay(sql<Day>`card.decided_on`).as('month'))
    .groupBy(['month', 'mission', 'application.kind', 'basis'])
    .orderBy('month')
    .orderBy('mission')
    .execute();

/** The cards decided in a period; one statement. */
export const issuedCards =
  (ask: Ask) =>
  (period: ReportPeriod): Read<readonly CardCount[]> =>
    ask('issuedCards', (db) => cardsIn(db, period));

interface InterviewRow extends Omit<InterviewCount, 'unmet'> {
  readonly unmet: string;
}

const heldIn = (db: Db, { from, to }: ReportPeriod) =>
  interviewsForApplications(db)
    .where('interview.held_on', '>=', from)
    .where('interview.held_on', '<=', to)
    .select(monthOfDay(sql<Day>`interview.held_on`).as('month'))
    .select('employer.mission_id as mission')
    .select([sql<InterviewCount['result']>`interview.result`.as('result'), sql<string>`interview.unmet`.as('unmet')]);

const missedIn = (db: Db, { from, to }: ReportPeriod) =>
  interviewsForApplications(db)
    .where('interview.result', '=', 'missed')
    .where('interview.starts_at', '>=', startOfDay(from))
    .where('interview.starts_at', '<', startOfDay((to + 1) as Day))
    .select(monthOfDay(sql<Day>`interview.starts_at / ${sql.lit(MINUTES_OF_DAY)}`).as('month'))
    .select('employer.mission_id as mission')
    .select([sql<InterviewCount['result']>`interview.result`.as('result'), sql<string>`'[]'`.as('unmet')]);

const interviewsIn = async (db: Db, period: ReportPeriod): Promise<readonly InterviewCount[]> => {
  const rows: readonly InterviewRow[] = await db
    .selectFrom(heldIn(db, period).unionAll(missedIn(db, period)).as('happened'))
    .select(['month', 'mission', 'result', 'unmet'])
    .select(({ fn }) => fn.countAll<number>().as('interviews'))
    .groupBy(['month', 'mission', 'result', 'unmet'])
    .orderBy('month')
    .orderBy('mission')
    .execute();
  return rows.map(({ unmet, ...row }) => ({ ...row, unmet: JSON.parse(unmet) as readonly Condition[] }));
};

interface Waited {
  readonly until: WaitCount['until'];
  readonly mission: MissionId;
  readonly days: number;
}

/** How long the applications waited whose first interview was held in a period. */
const firstInterviews = (db: Db, { from, to }: ReportPeriod) =>
  interviewsForApplications(db)
    .where('interview.held_on', '>=', from)
    .where('interview.held_on', '<=', to)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('interview as earlier')
            .whereRef('earlier.application_id', '=', 'interview.application_id')
            .whereRef('earlier.held_on', '<', 'interview.held_on')
            .select('earlier.id'),
        ),
      ),
    )
    .groupBy('application.id')
    .select([sql<Waited['until']>`'interview'`.as('until'), 'employer.mission_id as mission'])
    .select(sql<number>`min(interview.held_on) - application.lodged_on`.as('days'));

/** How long the applications waited that were granted or refused in a period. */
const decisions = (db: Db, { from, to }: ReportPeriod) =>
  db
    .selectFrom('application')
    .innerJoin('employer', 'employer.id', 'application.employer_id')
    .where('application.ended_on', '>=', from)
    .where('application.ended_on', '<=', to)
    .where('application.status', 'in', ['granted', 'refused'])
    .select([sql<Waited['until']>`'decision'`.as('until'), 'employer.mission_id as mission'])
    .select(sql<number>`application.ended_on - application.lodged_on`.as('days'));

const waitsIn = (db: Db, period: ReportPeriod): Promise<readonly WaitCount[]> =>
  db
    .selectFrom(firstInterviews(db, period).unionAll(decisions(db, period)).as('waited'))
    .select(['until', 'mission', 'days'])
    .select(({ fn }) => fn.countAll<number>().as('applications'))
    .groupBy(['until', 'mission', 'days'])
    .orderBy('until')
    .orderBy('days')
    .execute();

/** What the report on coverage is computed from; five statements, whatever the period. */
export const coverage =
  (ask: Ask) =>
  (period: ReportPeriod): Read<CoverageRows> =>
    ask('coverage', async (db) => ({
      cards: await cardsIn(db, period),
      interviews: await interviewsIn(db, period),
      waits: await waitsIn(db, period),
      overrides: await overrides(db, period),
      clashes: await officerClashes(db, period),
    }));
