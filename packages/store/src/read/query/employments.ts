import type { WorkerId } from '@protocol-registry/domain';
import type { Employment, Read } from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Ask, Db } from './ask.ts';
import { fullName } from './named.ts';

const all = (db: Db) =>
  db
    .selectFrom('contract')
    .innerJoin('employer', 'employer.id', 'contract.employer_id')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .select(['contract.worker_id', 'contract.starts_on', 'contract.ends_on', 'contract.open_shortfall', 'contract.employer_id'])
    .select(fullName('employer').as('employer_name'))
    .select(['mission.id as mission_id', 'mission.name as mission_name'])
    .select((eb) =>
      eb
        .selectFrom('application')
        .innerJoin('interview', 'interview.application_id', 'application.id')
        .whereRef('application.contract_id', '=', 'contract.id')
        .where('interview.result', '=', sql.lit('missed'))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('missed'),
    )
    .orderBy('contract.id');

type Row = Awaited<ReturnType<ReturnType<typeof all>['execute']>>[number];

const employmentOf = (row: Row): Employment => ({
  employer: { id: row.employer_id, name: row.employer_name },
  mission: { id: row.mission_id, name: row.mission_name },
  worker: row.worker_id,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  openShortfall: row.open_shortfall,
  missed: row.missed ?? 0,
});

/** Every contract as patterns count it; one statement. */
export const employments = (ask: Ask): Read<readonly Employment[]> =>
  ask('employments', async (db) => (await all(db).execute()).map(employmentOf));

/** The names of workers by their file numbers; one statement. */
export const workerNames =
  (ask: Ask) =>
  (ids: readonly string[]): Read<ReadonlyMap<WorkerId, string>> =>
    ask('workerNames', async (db) => {
      const rows = await db
        .selectFrom('worker')
        .where('id', 'in', sql<WorkerId>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
        .select('id')
        .select(fullName('worker').as('name'))
        .execute();
      return new Map(rows.map(({ id, name }) => [id, name]));
    });
