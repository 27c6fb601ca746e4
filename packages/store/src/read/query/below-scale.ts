import type { Cents } from '@protocol-registry/domain';
import { BOARD_SIZE, type TodayBoard } from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Db } from './ask.ts';
import { fullName } from './named.ts';

/** The contracts with open findings of pay below scale. */
const below = (db: Db) =>
  db
    .selectFrom('contract')
    .where('contract.verdict', '=', 'below_scale')
    .select('contract.id')
    .select([sql<number>`count(*) OVER ()`.as('contracts'), sql<Cents>`sum(contract.open_below_shortfall) OVER ()`.as('shortfall')])
    .orderBy('contract.open_below_shortfall', 'desc')
    .orderBy('contract.id')
    .limit(BOARD_SIZE);

const worst = (db: Db) =>
  db
    .selectFrom(below(db).as('below'))
    .innerJoin('contract', 'contract.id', 'below.id')
    .innerJoin('worker', 'worker.id', 'contract.worker_id')
    .innerJoin('employer', 'employer.id', 'contract.employer_id')
    .innerJoin('mission', 'mission.id', 'employer.mission_id')
    .selectAll('below')
    .select(['contract.worker_id', 'contract.open_below_months', 'contract.open_below_shortfall', 'contract.amend_by'])
    .select([fullName('worker').as('worker_name'), 'mission.id as mission_id', 'mission.name as mission_name'])
    .orderBy('contract.open_below_shortfall', 'desc')
    .orderBy('contract.id');

/** The contracts below scale, those that lack most first; one statement. */
export const belowScale = async (db: Db): Promise<TodayBoard['belowScale']> => {
  const rows = await worst(db).execute();
  const [first] = rows;
  return {
    contracts: first?.contracts ?? 0,
    shortfall: first?.shortfall ?? (0 as Cents),
    worst: rows.map((row) => ({
      contract: row.id,
      worker: { id: row.worker_id, name: row.worker_name },
      mission: { id: row.mission_id, name: row.mission_name },
      months: row.open_below_months,
      shortfall: row.open_below_shortfall,
      amendBy: row.amend_by,
    })),
  };
};
