import type { Day, MissionId } from '@protocol-registry/domain';
import { PAGE_SIZE, type Page, type Read, type WorkerLine, type WorkerQuery, type WorkerStanding } from '@protocol-registry/registry';
import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { Ask, Db } from './ask.ts';
import { namedOrNull } from './named.ts';
import { pageOf } from './page.ts';
import { isEmpty, workersFound } from './search.ts';

/** How near the end of a card is when it counts as expiring. */
export const EXPIRING_DAYS = 90;

const NUMBERS = ['file', 'card', 'contract', 'application', 'note', 'passport'] as const;

/** Tells SQLite that few rows are so, and that it should look for those first. */
const seldom = (condition: Expression<SqlBool>): Expression<SqlBool> => sql`unlikely(${condition})`;

type Standing = (eb: ExpressionBuilder<Tables, 'worker'>, today: Day) => Expression<SqlBool>;

const countsOn: Standing = (eb, today) =>
  eb.and([
    eb('worker.card_valid_from', '<=', today),
    eb.or([eb('worker.card_returned_on', 'is', null), eb('worker.card_returned_on', '>=', today)]),
  ]);

const hasCountingCard: Standing = (eb, today) =>
  eb.exists(
    eb
      .selectFrom('card')
      .select('card.number')
      .whereRef('card.worker_id', '=', 'worker.id')
      .where('card.valid_to', '>=', today)
      .where('card.valid_from', '<=', today)
      .where((card) => card.or([card('card.returned_on', 'is', null), card('card.returned_on', '>=', today)])),
  );

type Workers = SelectQueryBuilder<Tables, 'worker', object>;

/** What a worker of each standing is like on a day. */
export const workerStandings: { readonly [S in Exclude<WorkerStanding, 'all'>]: Standing } = {
  /** A card that was renewed may still count before the new one begins, so those before the last are looked at as well. */
  current: (eb, today) => eb.and([eb('worker.card_valid_to', '>=', today), eb.or([countsOn(eb, today), hasCountingCard(eb, today)])]),
  expiring: (eb, today) =>
    eb.and([
      eb('worker.card_valid_to', '>=', today),
      eb('worker.card_valid_to', '<=', (today + EXPIRING_DAYS) as Day),
      eb('worker.card_returned_on', 'is', null),
    ]),
  expired: (eb, today) => eb.and([seldom(eb('worker.card_valid_to', '<', today)), eb('worker.card_returned_on', 'is', null)]),
  applying: (eb) => eb('worker.open_application_id', 'is not', null),
  below_scale: (eb) => eb('worker.open_below_scale', '>', eb.lit(0)),
};

const ofMission = (db: Db, mission: MissionId): Workers =>
  db
    .selectFrom('worker')
    .where('worker.employer_id', 'in', db.selectFrom('employer').select('employer.id').where('employer.mission_id', '=', mission));

/** The workers of a question, of whichever standing. */
export const workersAsked = (db: Db, { mission = null, text }: Pick<WorkerQuery, 'mission' | 'text'>): Workers => {
  const all = mission === null ? db.selectFrom('worker') : ofMission(db, mission);
  return isEmpty(text) ? all : all.where('worker.id', 'in', workersFound(db, text, NUMBERS));
};

const matching = (db: Db, query: WorkerQuery): Workers => {
  const { standing, today } = query;
  const found = workersAsked(db, query);
  return standing === 'all' ? found : found.where((eb) => workerStandings[standing](eb, today));
};

const onPage = (db: Db, query: WorkerQuery, offset: number) =>
  db
    .selectFrom('worker')
    .leftJoin('employer', 'employer.id', 'worker.employer_id')
    .leftJoin('mission', 'mission.id', 'employer.mission_id')
    .where(
      'worker.id',
      'in',
      matching(db, query).select('worker.id').orderBy('worker.name_key').orderBy('worker.id').limit(PAGE_SIZE).offset(offset),
    )
    .selectAll('worker')
    .select(['employer.family_name as employer_family', 'employer.given_names as employer_given'])
    .select(['mission.id as mission_id', 'mission.name as mission_name'])
    .orderBy('worker.name_key')
    .orderBy('worker.id');

type Row = Awaited<ReturnType<ReturnType<typeof onPage>['execute']>>[number];

const cardOf = ({ card_number, card_valid_from, card_valid_to, card_returned_on }: Row): WorkerLine['card'] =>
  card_number === null || card_valid_from === null || card_valid_to === null
    ? null
    : { number: card_number, validFrom: card_valid_from, validTo: card_valid_to, returnedOn: card_returned_on };

const lineOf = (row: Row): WorkerLine => ({
  id: row.id,
  familyName: row.family_name,
  givenNames: row.given_names,
  bornOn: row.born_on,
  nationality: row.nationality,
  employer: namedOrNull(row.employer_id, row.employer_family === null ? null : `${row.employer_family}, ${row.employer_given}`),
  mission: namedOrNull(row.mission_id, row.mission_name),
  card: cardOf(row),
  openApplication: row.open_application_id,
  openFindings: row.open_findings,
});

/** Workers by name; two statements. */
export const workers =
  (ask: Ask) =>
  (query: WorkerQuery): Read<Page<WorkerLine>> =>
    ask('workers', (db) =>
      pageOf(query.page, {
        count: () =>
          matching(db, query)
            .select((eb) => eb.fn.countAll<number>().as('total'))
            .executeTakeFirstOrThrow(),
        items: async (offset) => (await onPage(db, query, offset).execute()).map(lineOf),
      }),
    );
