import type { ContractId, Day } from '@protocol-registry/domain';
import { type ContractLine, type ContractQuery, type ContractStanding, PAGE_SIZE, type Page, type Read } from '@protocol-registry/registry';
import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { Ask, Db } from './ask.ts';
import { fullName } from './named.ts';
import { pageOf } from './page.ts';
import { runsBetween } from './running.ts';
import { isEmpty, numberIn, subjectsFound, workersFound } from './search.ts';

/** What a contract of each standing is like on a day. */
export const contractStandings: {
  readonly [S in Exclude<ContractStanding, 'all'>]: (eb: ExpressionBuilder<Tables, 'contract'>, today: Day) => Expression<SqlBool>;
} = {
  running: (eb, today) => runsBetween(eb, today, today),
  below_scale: (eb) => eb('contract.verdict', '=', 'below_scale'),
  unknown: (eb) => eb('contract.verdict', '=', 'unknown'),
  not_assessed: (eb) => eb('contract.verdict', 'is', null),
};

type Contracts = SelectQueryBuilder<Tables, 'contract', object>;

/** The contracts of a question, of whichever standing. */
export const contractsAsked = (db: Db, { employer = null, text }: Pick<ContractQuery, 'employer' | 'text'>): Contracts => {
  const any = db.selectFrom('contract');
  const all = employer === null ? any : any.where('contract.employer_id', '=', employer);
  if (isEmpty(text)) return all;
  const number = numberIn(text);
  return all.where((eb) => {
    const ofWorkers = eb('contract.worker_id', 'in', workersFound(db, text, ['file']));
    if (number === null) return ofWorkers;
    const numbered = subjectsFound(db, number, ['contract', 'note']).$castTo<{ subject_id: ContractId }>();
    return eb.or([ofWorkers, eb('contract.id', 'in', numbered)]);
  });
};

const matching = (db: Db, query: ContractQuery): Contracts => {
  const { standing, today } = query;
  return standing === 'all' ? contractsAsked(db, query) : contractsAsked(db, query).where((eb) => contractStandings[standing](eb, today));
};

const onPage = (db: Db, query: ContractQuery, offset: number) =>
  db
    .selectFrom('contract')
    .innerJoin('worker', 'worker.id', 'contract.worker_id')
    .innerJoin('employer', 'employer.id', 'contract.employer_id')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .where(
      'contract.id',
      'in',
      matching(db, query)
        .innerJoin('worker', 'worker.id', 'contract.worker_id')
        .select('contract.id')
        .orderBy('worker.name_key')
        .orderBy('worker.id')
        .orderBy('contract.id')
        .limit(PAGE_SIZE)
        .offset(offset),
    )
    .selectAll('contract')
    .select([fullName('worker').as('worker_name'), fullName('employer').as('employer_name')])
    .select(['mission.id as mission_id', 'mission.name as mission_name'])
    .orderBy('worker.name_key')
    .orderBy('worker.id')
    .orderBy('contract.id');

type Row = Awaited<ReturnType<ReturnType<typeof onPage>['execute']>>[number];

const lineOf = (row: Row): ContractLine => ({
  id: row.id,
  worker: { id: row.worker_id, name: row.worker_name },
  employer: { id: row.employer_id, name: row.employer_name },
  mission: { id: row.mission_id, name: row.mission_name },
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  labourCategory: row.labour_category,
  weeklyHours: row.weekly_hours,
  grossMonthly: row.gross_monthly,
  currency: row.currency,
  assessedOn: row.assessed_on,
  openFindings: row.open_findings,
  openShortfall: row.open_shortfall,
});

/** Contracts by the name of the worker; two statements. */
export const contracts =
  (ask: Ask) =>
  (query: ContractQuery): Read<Page<ContractLine>> =>
    ask('contracts', (db) =>
      pageOf(query.page, {
        count: () =>
          matching(db, query)
            .select((eb) => eb.fn.countAll<number>().as('total'))
            .executeTakeFirstOrThrow(),
        items: async (offset) => (await onPage(db, query, offset).execute()).map(lineOf),
      }),
    );
