import { type Day, startOfDay } from '@protocol-registry/domain';
import type { DueInterview, InterviewLine, InterviewQuery, Read } from '@protocol-registry/registry';
import { stages } from './application-stage.ts';
import type { Ask, Db } from './ask.ts';
import { fullName } from './named.ts';

const interviewsBetween = (db: Db, from: Day, to: Day) =>
  db
    .selectFrom('interview')
    .innerJoin('worker', 'worker.id', 'interview.worker_id')
    .leftJoin('application', 'application.id', 'interview.application_id')
    .innerJoin('employer', (join) =>
      join.on((eb) => eb('employer.id', '=', eb.fn.coalesce('application.employer_id', 'worker.employer_id'))),
    )
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .leftJoin('officer', 'officer.id', 'interview.officer_id')
    .leftJoin('room', 'room.id', 'interview.room_id')
    .where('interview.starts_at', '>=', startOfDay(from))
    .where('interview.starts_at', '<', startOfDay((to + 1) as Day))
    .selectAll('interview')
    .select(fullName('worker').as('worker_name'))
    .select(['mission.id as mission_id', 'mission.name as mission_name'])
    .select(['officer.name as officer_name', 'room.name as room_name'])
    .orderBy('interview.starts_at')
    .orderBy('interview.id');

type Row = Awaited<ReturnType<ReturnType<typeof interviewsBetween>['execute']>>[number];

const lineOf = (row: Row): InterviewLine => ({
  id: row.id,
  worker: { id: row.worker_id, name: row.worker_name },
  mission: { id: row.mission_id, name: row.mission_name },
  application: row.application_id,
  officer: { id: row.officer_id, name: row.officer_name ?? row.officer_id },
  room: { id: row.room_id, name: row.room_name ?? row.room_id },
  startsAt: row.starts_at,
  minutes: row.minutes,
  interpreter: row.interpreter,
  interpreterId: row.interpreter_id,
  result: row.result,
});

/** Interviews by the time at which they begin; one statement. */
export const interviews =
  (ask: Ask) =>
  ({ from, officer, to }: InterviewQuery): Read<readonly InterviewLine[]> =>
    ask('interviews', async (db) => {
      const all = interviewsBetween(db, from, to);
      const rows = await (officer === null ? all : all.where('interview.officer_id', '=', officer)).execute();
      return rows.map(lineOf);
    });

/** The interviews of a day that were not cancelled; one statement. */
export const interviewsOn = async (db: Db, day: Day): Promise<readonly InterviewLine[]> =>
  (await interviewsBetween(db, day, day).where('interview.result', '<>', 'cancelled').execute()).map(lineOf);

const dueOn = (db: Db, today: Day) =>
  db
    .selectFrom('application')
    .innerJoin('worker', 'worker.id', 'application.worker_id')
    .innerJoin('employer', 'employer.id', 'application.employer_id')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .where((eb) => stages.to_schedule(eb, today))
    .select(['application.id', 'application.worker_id', 'application.lodged_on', 'application.interview_by'])
    .select(['worker.version', 'worker.languages', 'worker.officer_gender', fullName('worker').as('worker_name')])
    .select(['mission.id as mission_id', 'mission.name as mission_name'])
    .orderBy('application.interview_by')
    .orderBy('application.id');

/** Open applications that need an interview and have none scheduled, the most pressing first; one statement. */
export const dueInterviews =
  (ask: Ask) =>
  (today: Day): Read<readonly DueInterview[]> =>
    ask('dueInterviews', async (db) =>
      (await dueOn(db, today).execute()).map((row) => ({
        application: row.id,
        worker: { id: row.worker_id, name: row.worker_name },
        version: row.version,
        mission: { id: row.mission_id, name: row.mission_name },
        languages: JSON.parse(row.languages) as readonly string[],
        officerGender: row.officer_gender,
        lodgedOn: row.lodged_on,
        interviewBy: row.interview_by,
      })),
    );
