import type { ContractId } from '@protocol-registry/domain';
import {
  type FindingCount,
  type FindingLine,
  type FindingQuery,
  type FindingState,
  PAGE_SIZE,
  type Page,
  type Read,
} from '@protocol-registry/registry';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { Ask, Db } from './ask.ts';
import { fullName } from './named.ts';
import { pageOf } from './page.ts';
import { isEmpty, numberIn, subjectsFound, workersFound } from './search.ts';

type Findings = SelectQueryBuilder<Tables, 'finding', object>;

const inState = (db: Db, state: FindingState): Findings => {
  const all = db.selectFrom('finding');
  if (state === 'all') return all;
  return all.where('finding.closed_on', state === 'open' ? 'is' : 'is not', null);
};

/** Findings of the workers that a text finds, or of the contracts whose number begins with it. */
const found = (db: Db, { state, text = '' }: FindingQuery): Findings => {
  const all = inState(db, state);
  if (isEmpty(text)) return all;
  const number = numberIn(text);
  return all.where((eb) => {
    const ofWorkers = eb('finding.worker_id', 'in', workersFound(db, text, ['file']));
    if (number === null) return ofWorkers;
    const numbered = subjectsFound(db, number, ['contract']).$castTo<{ subject_id: ContractId }>();
    return eb.or([ofWorkers, eb('finding.contract_id', 'in', numbered)]);
  });
};

const matching = (db: Db, query: FindingQuery): Findings => {
  const { code, contract } = query;
  const all = found(db, query);
  if (contract === null) return code === null ? all : all.where('finding.code', '=', code);
  const ofContract = all.where('finding.contract_id', '=', contract);
  return code === null ? ofContract : ofContract.where((eb) => sql<boolean>`likely(${eb('finding.code', '=', code)})`);
};

const onPage = (db: Db, query: FindingQuery, offset: number) =>
  db
    .selectFrom(
      matching(db, query)
        .select(['finding.month', 'finding.contract_id', 'finding.code'])
        .orderBy('finding.month', 'desc')
        .orderBy('finding.contract_id', 'desc')
        .orderBy('finding.code', 'desc')
        .limit(PAGE_SIZE)
        .offset(offset)
        .as('page'),
    )
    .innerJoin('finding', (join) =>
      join
        .onRef('finding.contract_id', '=', 'page.contract_id')
        .onRef('finding.month', '=', 'page.month')
        .onRef('finding.code', '=', 'page.code'),
    )
    .innerJoin('worker', 'worker.id', 'finding.worker_id')
    .innerJoin('contract', 'contract.id', 'finding.contract_id')
    .innerJoin('employer', 'employer.id', 'contract.employer_id')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .selectAll('finding')
    .select([fullName('worker').as('worker_name'), 'mission.id as mission_id', 'mission.name as mission_name'])
    .orderBy('page.month', 'desc')
    .orderBy('page.contract_id', 'desc')
    .orderBy('page.code', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof onPage>['execute']>>[number];

const lineOf = (row: Row): FindingLine => ({
  contract: row.contract_id,
  worker: { id: row.worker_id, name: row.worker_name },
  mission: { id: row.mission_id, name: row.mission_name },
  month: row.month,
  code: row.code,
  due: row.due,
  agreed: row.agreed,
  paid: row.paid,
  shortfall: row.shortfall,
  scaleVersion: row.scale_version,
  openedOn: row.opened_on,
  amendBy: row.amend_by,
  closedOn: row.closed_on,
  evidence: row.evidence,
});

/** Findings, those of the latest months first; two statements. */
export const findings =
  (ask: Ask) =>
  (query: FindingQuery): Read<Page<FindingLine>> =>
    ask('findings', (db) =>
      pageOf(query.page, {
        count: () =>
          matching(db, query)
            .select((eb) => eb.fn.countAll<number>().as('total'))
            .executeTakeFirstOrThrow(),
        items: async (offset) => (await onPage(db, query, offset).execute()).map(lineOf),
      }),
    );

/** How many findings there are of each code; one statement. */
export const findingCounts =
  (ask: Ask) =>
  (state: FindingState): Read<readonly FindingCount[]> =>
    ask('findingCounts', (db) =>
      inState(db, state)
        .select('finding.code')
        .select(({ fn }) => [
          fn.countAll<number>().as('findings'),
          fn.count<number>('finding.contract_id').distinct().as('contracts'),
          fn.sum<FindingCount['shortfall']>('finding.shortfall').as('shortfall'),
        ])
        .groupBy('finding.code')
        .orderBy('finding.code')
        .execute(),
    );
