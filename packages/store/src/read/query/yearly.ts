import { type Cents, type Day, monthFromParts, startOfDay } from '@protocol-registry/domain';
import type {
  CurrentWorker,
  Read,
  UnpaidContract,
  WorkerCards,
  WorkerInterviews,
  WorkerOverride,
  YearlyRows,
  YearPeriod,
} from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Ask, Db } from './ask.ts';
import { cardsDecided, interviewsForApplications } from './for-applications.ts';
import { overrides } from './overrides.ts';

/** The workers whose card counts on a day, each once, by the card that counts the longest. */
const workersOn = (db: Db, day: Day): Promise<readonly CurrentWorker[]> =>
  db
    .selectFrom('card')
    .innerJoin('application', 'application.id', 'card.application_id')
    .innerJoin('employer', 'employer.id', 'application.employer_id')
    .innerJoin('worker', 'worker.id', 'card.worker_id')
    .where('card.valid_to', '>=', day)
    .where('card.valid_from', '<=', day)
    .where((eb) => eb.or([eb('card.returned_on', 'is', null), eb('card.returned_on', '>=', day)]))
    .groupBy('card.worker_id')
    .select(['card.worker_id as worker', 'employer.mission_id as mission', 'worker.nationality'])
    .select(({ fn }) => fn.max('card.valid_to').as('until'))
    .orderBy('card.worker_id')
    .execute();

const cardsIn = (db: Db, period: YearPeriod): Promise<readonly WorkerCards[]> =>
  cardsDecided(db, period).select('card.worker_id as worker').groupBy(['worker', 'mission', 'application.kind', 'basis']).execute();

/** Interviews for applications, by the day on which they were held, or for which they were set where nobody came. */
const interviewsIn = (db: Db, { from, to }: YearPeriod): Promise<readonly WorkerInterviews[]> =>
  interviewsForApplications(db)
    .where((eb) =>
      eb.or([
        eb.and([eb('interview.held_on', '>=', from), eb('interview.held_on', '<=', to)]),
        eb.and([
          eb('interview.result', '=', 'missed'),
          eb('interview.starts_at', '>=', startOfDay(from)),
          eb('interview.starts_at', '<', startOfDay((to + 1) as Day)),
        ]),
      ]),
    )
    .select(['interview.worker_id as worker', 'employer.mission_id as mission'])
    .select(sql<WorkerInterviews['result']>`interview.result`.as('result'))
    .select(({ fn }) => fn.countAll<number>().as('interviews'))
    .groupBy(['worker', 'mission', 'result'])
    .execute();

const overridesIn = async (db: Db, period: YearPeriod): Promise<readonly WorkerOverride[]> =>
  (await overrides(db, period)).map(({ withdrawn, worker }) => ({ worker: worker.id, isWithdrawn: withdrawn !== null }));

const UNPAID = ['PAID_LESS_THAN_DUE', 'PAYMENT_MISSING'] as const;
const BELOW = ['PAY_BELOW_NATIONAL_FLOOR', 'PAY_BELOW_SECTOR_SCALE'] as const;
const MONTHS_OF_YEAR = 12;

/** Of each contract and month what nothing had closed by a day: what was paid too little, what was agreed too little, and whether a payment is missing. */
const monthsStanding = (db: Db, { to, year }: YearPeriod) =>
  db
    .selectFrom('finding')
    .where('finding.code', 'in', [...UNPAID, ...BELOW])
    .where('finding.month', '<=', monthFromParts(year, MONTHS_OF_YEAR))
    .where('finding.opened_on', '<=', to)
    .where((eb) => eb.or([eb('finding.closed_on', 'is', null), eb('finding.closed_on', '>', to)]))
    .groupBy(['finding.contract_id', 'finding.month'])
    .select(['finding.contract_id', 'finding.worker_id', 'finding.month'])
    .select(({ eb, fn }) => [
      fn.max('finding.shortfall').filterWhere('finding.code', 'in', UNPAID).as('unpaid'),
      fn.max('finding.shortfall').filterWhere('finding.code', 'in', BELOW).as('below'),
      fn
        .countAll<number>()
        .filterWhere(eb('finding.code', '=', 'PAYMENT_MISSING'))
        .as('missing'),
    ]);

const contractsOn = async (db: Db, period: YearPeriod): Promise<readonly UnpaidContract[]> => {
  const rows = await db
    .selectFrom(monthsStanding(db, period).as('standing'))
    .innerJoin('contract', 'contract.id', 'standing.contract_id')
    .innerJoin('employer', 'employer.id', 'contract.employer_id')
    .groupBy('standing.contract_id')
    .select(['standing.contract_id as contract', 'standing.worker_id as worker', 'employer.mission_id as mission'])
    .select([
      sql<number>`count(standing.below)`.as('below'),
      sql<number>`sum(standing.missing > 0 AND standing.month >= ${monthFromParts(period.year, 1)})`.as('missing'),
      sql<Cents>`sum(coalesce(standing.unpaid, standing.below, 0))`.as('arrears'),
    ])
    .orderBy('standing.contract_id')
    .execute();
  return rows.map(({ below, missing, ...row }) => ({ ...row, isBelowScale: below > 0, isMissingPayment: missing > 0 }));
};

/** What the rapporteur's figures are computed from; five statements. */
export const yearly =
  (ask: Ask) =>
  (period: YearPeriod): Read<YearlyRows> =>
    ask('yearly', async (db) => ({
      workers: await workersOn(db, period.to),
      cards: await cardsIn(db, period),
      interviews: await interviewsIn(db, period),
      overrides: await overridesIn(db, period),
      contracts: await contractsOn(db, period),
    }));
