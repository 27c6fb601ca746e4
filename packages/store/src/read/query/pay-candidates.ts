import type { Cents, Day } from '@protocol-registry/domain';
import type { PayCandidate, Read } from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Ask, Db } from './ask.ts';
import { fullName } from './named.ts';
import { termsOf } from './terms.ts';

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
    .innerJoin('employer', 'employer.id', 'contract.employer_id')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .where('terms.full_time', '<', amount)
    .where('terms.currency', '=', 'EUR')
    .where((eb) => sql<boolean>`ifnull(${eb.ref('terms.to_day')}, ${from}) >= ${from}`)
    .where((eb) => sql<boolean>`max(${eb.ref('terms.from_day')}, ${eb.ref('contract.starts_on')}) <= ${to}`)
    .selectAll('terms')
    .select(['contract.starts_on', 'contract.employer_id', 'contract.worker_id', 'worker.born_on'])
    .select([fullName('worker').as('worker_name'), fullName('employer').as('employer_name')])
    .select(['mission.id as mission_id', 'mission.name as mission_name']);

type Row = Awaited<ReturnType<ReturnType<typeof below>['execute']>>[number];

const candidateOf = (row: Row): PayCandidate => ({
  contract: row.contract_id,
  worker: { id: row.worker_id, name: row.worker_name },
  employer: { id: row.employer_id, name: row.employer_name },
  mission: { id: row.mission_id, name: row.mission_name },
  from: Math.max(row.from_day, row.starts_on) as Day,
  to: row.to_day,
  terms: termsOf(row),
});

/** Terms that may lie below an amount, through the index on their pay for a week of 38 hours; one statement. */
export const payCandidates =
  (ask: Ask) =>
  (scope: Scope): Read<readonly PayCandidate[]> =>
    ask('payCandidates', async (db) => (await below(db, scope).execute()).map(candidateOf));
