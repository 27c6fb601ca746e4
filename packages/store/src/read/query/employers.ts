import type { Day, EmployerId } from '@protocol-registry/domain';
import {
  type EmployerCard,
  type EmployerLine,
  type EmployerQuery,
  PAGE_SIZE,
  type Page,
  type Read,
  today,
} from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { SelectQueryBuilder } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { Ask, Db } from './ask.ts';
import { fullName } from './named.ts';
import { pageOf } from './page.ts';
import { runsBetween } from './running.ts';
import { hasWords, idBegins, isEmpty, numberIn, wordsIn } from './search.ts';

const matching = (db: Db, { mission, text }: EmployerQuery): SelectQueryBuilder<Tables, 'employer', object> => {
  const all = db.selectFrom('employer');
  const ofMission = mission === null ? all : all.where('employer.mission_id', '=', mission);
  if (isEmpty(text)) return ofMission;
  const [words, number] = [wordsIn(text), numberIn(text)];
  return ofMission.where((eb) =>
    eb.or([
      ...(words.length === 0 ? [eb.lit(false)] : [eb.and(hasWords(eb.ref('employer.name_key'), words))]),
      ...(number === null ? [] : [idBegins(eb.ref('employer.id'), number)]),
    ]),
  );
};

const onPage = (db: Db, query: EmployerQuery, on: Day, offset: number) =>
  db
    .selectFrom('employer')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .where(
      'employer.id',
      'in',
      matching(db, query).select('employer.id').orderBy('employer.name_key').orderBy('employer.id').limit(PAGE_SIZE).offset(offset),
    )
    .selectAll('employer')
    .select('mission.name as mission_name')
    .select((eb) =>
      eb
        .selectFrom('contract')
        .whereRef('contract.employer_id', '=', 'employer.id')
        .where((contract) => runsBetween(contract, on, on))
        .select(({ fn }) => fn.count<number>('contract.worker_id').distinct().as('count'))
        .as('workers'),
    )
    .orderBy('employer.name_key')
    .orderBy('employer.id');

type Row = Awaited<ReturnType<ReturnType<typeof onPage>['execute']>>[number];

const lineOf = (row: Row): EmployerLine => ({
  id: row.id,
  familyName: row.family_name,
  givenNames: row.given_names,
  rank: row.rank,
  mission: { id: row.mission_id, name: row.mission_name },
  posting: { from: row.posting_from, to: row.posting_to },
  workers: row.workers ?? 0,
});

/** Employers by name, with the workers whose contracts run today; two statements. */
export const employers =
  (ask: Ask) =>
  (query: EmployerQuery): Read<Page<EmployerLine>> =>
    Effect.flatMap(today, (on) =>
      ask('employers', (db) =>
        pageOf(query.page, {
          count: () =>
            matching(db, query)
              .select((eb) => eb.fn.countAll<number>().as('total'))
              .executeTakeFirstOrThrow(),
          items: async (offset) => (await onPage(db, query, on, offset).execute()).map(lineOf),
        }),
      ),
    );

const cards = (db: Db) =>
  db
    .selectFrom('employer')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .select(['employer.id', 'employer.mission_id', 'mission.name as mission_name', 'employer.posting_from', 'employer.posting_to'])
    .select(fullName('employer').as('name'));

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number];

const cardOf = ({ id, mission_id, mission_name, name, posting_from, posting_to }: CardRow): EmployerCard => ({
  id,
  name,
  mission: { id: mission_id, name: mission_name },
  posting: { from: posting_from, to: posting_to },
});

/** All employers by name; one statement. */
export const employerChoices = (ask: Ask): Read<readonly EmployerCard[]> =>
  ask('employerChoices', async (db) => (await cards(db).orderBy('employer.name_key').orderBy('employer.id').execute()).map(cardOf));

/** Some employers by their identifiers; one statement. */
export const employerCards =
  (ask: Ask) =>
  (ids: readonly EmployerId[]): Read<ReadonlyMap<EmployerId, EmployerCard>> =>
    ask('employerCards', async (db) => {
      const rows = await cards(db)
        .where('employer.id', 'in', [...new Set(ids)])
        .execute();
      return new Map(rows.map((row) => [row.id, cardOf(row)]));
    });
