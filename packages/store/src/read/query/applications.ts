import type { ApplicationId } from '@protocol-registry/domain';
import { type ApplicationLine, type ApplicationQuery, PAGE_SIZE, type Page, type Read } from '@protocol-registry/registry';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from '../../tables.ts';
import { stages, standingOf } from './application-stage.ts';
import type { Ask, Db } from './ask.ts';
import { fullName } from './named.ts';
import { pageOf } from './page.ts';
import { isEmpty, numberIn, subjectsFound, workersFound } from './search.ts';

type Applications = SelectQueryBuilder<Tables, 'application', object>;

/** The applications that a text finds, in whichever stage. */
export const applicationsAsked = (db: Db, text: string): Applications => {
  const all = db.selectFrom('application');
  if (isEmpty(text)) return all;
  const number = numberIn(text);
  return all.where((eb) => {
    const ofWorkers = eb('application.worker_id', 'in', workersFound(db, text, ['file']));
    if (number === null) return ofWorkers;
    const numbered = subjectsFound(db, number, ['application', 'note']).$castTo<{ subject_id: ApplicationId }>();
    return eb.or([ofWorkers, eb('application.id', 'in', numbered)]);
  });
};

const matching = (db: Db, { stage, text, today }: ApplicationQuery): Applications =>
  stage === 'all' ? applicationsAsked(db, text) : applicationsAsked(db, text).where((eb) => stages[stage](eb, today));

/** What is open by the day on which its interview should be held, the most pressing first; else the newest first. */
const ordered = <T extends 'application', O>(
  query: SelectQueryBuilder<Tables, T, O>,
  stage: ApplicationQuery['stage'],
): SelectQueryBuilder<Tables, T, O> => {
  if (stage === 'all') return query.orderBy(sql.ref('application.lodged_on'), 'desc').orderBy(sql.ref('application.id'), 'desc');
  if (stage === 'ended') return query.orderBy(sql.ref('application.ended_on'), 'desc').orderBy(sql.ref('application.id'), 'desc');
  if (stage === 'overridden') return query.orderBy(sql.ref('application.overridden_on'), 'desc').orderBy(sql.ref('application.id'), 'desc');
  return query.orderBy(sql.ref('application.interview_by')).orderBy(sql.ref('application.id'));
};

const onPage = (db: Db, query: ApplicationQuery, offset: number) =>
  ordered(
    db
      .selectFrom('application')
      .innerJoin('worker', 'worker.id', 'application.worker_id')
      .innerJoin('employer', 'employer.id', 'application.employer_id')
      .innerJoin('mission', 'mission.id', 'employer.mission_id')
      .where('application.id', 'in', ordered(matching(db, query).select('application.id'), query.stage).limit(PAGE_SIZE).offset(offset))
      .selectAll('application')
      .select([fullName('worker').as('worker_name'), fullName('employer').as('employer_name')])
      .select(['employer.id as employer', 'mission.id as mission_id', 'mission.name as mission_name']),
    query.stage,
  );

type Row = Awaited<ReturnType<ReturnType<typeof onPage>['execute']>>[number];

const lineOf = (row: Row, { today }: ApplicationQuery): ApplicationLine => ({
  id: row.id,
  worker: { id: row.worker_id, name: row.worker_name },
  kind: row.kind,
  cardCategory: row.card_category,
  contract: row.contract_id,
  employer: { id: row.employer, name: row.employer_name },
  mission: { id: row.mission_id, name: row.mission_name },
  lodgedOn: row.lodged_on,
  noteVerbale: { number: row.note_number, date: row.note_date },
  status: row.status,
  endedOn: row.ended_on,
  interview: standingOf(row, today),
  interviewBy: row.interview_by,
  overriddenOn: row.overridden_on,
  isAssessed: row.assessed_version !== null,
});

/** Applications; two statements. */
export const applications =
  (ask: Ask) =>
  (query: ApplicationQuery): Read<Page<ApplicationLine>> =>
    ask('applications', (db) =>
      pageOf(query.page, {
        count: () =>
          matching(db, query)
            .select((eb) => eb.fn.countAll<number>().as('total'))
            .executeTakeFirstOrThrow(),
        items: async (offset) => (await onPage(db, query, offset).execute()).map((row) => lineOf(row, query)),
      }),
    );
