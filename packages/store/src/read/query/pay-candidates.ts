import type { Cents, Day, EmployerId } from '@protocol-registry/domain';
import type { PayCandidate, Read } from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Ask, Db } from './ask.ts';
import { fullName } from './named.ts';
import { categoriesOf } from './terms.ts';

/** Terms below which amount, with a day in which period. */
interface Scope {
  readonly below: Cents;
  readonly from: Day;
  readonly to: Day;
}

const below = (db: Db, { below: amount, from, to }: Scope) =>
  db
    .selectFrom('terms')
    .innerJoin('contract', 'contract.id', 'terms.contract_id')
    .innerJoin('worker', 'worker.id', 'contract.worker_id')
    .where('terms.full_time', '<', amount)
    .where('terms.currency', '=', 'EUR')
    .where((eb) => sql<boolean>`ifnull(${eb.ref('terms.to_day')}, ${from}) >= ${from}`)
    .where((eb) => sql<boolean>`max(${eb.ref('terms.from_day')}, ${eb.ref('contract.starts_on')}) <= ${to}`)
    .select(['terms.contract_id', 'terms.from_day', 'terms.to_day', 'terms.gross_monthly', 'terms.weekly_hours', 'terms.seniority_from'])
    .select(['terms.labour_category', 'terms.scale_category', 'terms.scale_choice_category'])
    .select(['contract.starts_on', 'contract.employer_id', 'contract.worker_id', 'worker.born_on'])
    .select(fullName('worker').as('worker_name'));

type Row = Awaited<ReturnType<ReturnType<typeof below>['execute']>>[number];

/** The employer of a contract, and its mission. */
type Owner = Pick<PayCandidate, 'employer' | 'mission'>;

/** Many contracts have one employer: each is looked up once. */
const ownersOf = async (db: Db, employers: readonly EmployerId[]): Promise<ReadonlyMap<EmployerId, Owner>> => {
  const rows = await db
    .selectFrom('employer')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .where(sql<boolean>`employer.id IN (SELECT value FROM json_each(${JSON.stringify(employers)}))`)
    .select(['employer.id', fullName('employer').as('name'), 'mission.id as mission_id', 'mission.name as mission_name'])
    .execute();
  return new Map(
    rows.map(({ id, mission_id, mission_name, name }) => [id, { employer: { id, name }, mission: { id: mission_id, name: mission_name } }]),
  );
};

const candidateOf = (row: Row, owner: Owner): PayCandidate => ({
  contract: row.contract_id,
  worker: { id: row.worker_id, name: row.worker_name },
  ...owner,
  from: Math.max(row.from_day, row.starts_on) as Day,
  to: row.to_day,
  grossMonthly: row.gross_monthly,
  terms: {
    bornOn: row.born_on,
    ...categoriesOf(row),
    seniorityFrom: row.seniority_from,
    weeklyHours: row.weekly_hours,
  },
});

/** Terms that may lie below an amount, through the index on their pay for a week of 38 hours; two statements. */
export const payCandidates =
  (ask: Ask) =>
  (scope: Scope): Read<readonly PayCandidate[]> =>
    ask('payCandidates', async (db) => {
      const rows = await below(db, scope).execute();
      const owners = await ownersOf(db, [...new Set(rows.map(({ employer_id }) => employer_id))]);
      return rows.flatMap((row) => {
        const owner = owners.get(row.employer_id);
        return owner === undefined ? [] : [candidateOf(row, owner)];
      });
    });
