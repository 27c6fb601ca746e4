import {
  APPLICATION_STAGES,
  type ApplicationQuery,
  type ApplicationStage,
  CONTRACT_STANDINGS,
  type ContractQuery,
  type ContractStanding,
  type Read,
  WORKER_STANDINGS,
  type WorkerQuery,
  type WorkerStanding,
} from '@protocol-registry/registry';
import { stages } from './application-stage.ts';
import { applicationsAsked } from './applications.ts';
import type { Ask } from './ask.ts';
import { contractStandings, contractsAsked } from './contracts.ts';
import { workerStandings, workersAsked } from './workers.ts';

const byStanding = <S extends string>(standings: readonly S[], row: Readonly<Record<string, unknown>>): ReadonlyMap<S, number> =>
  new Map(standings.map((standing) => [standing, Number(row[standing])]));

/** How many workers of a question are of each standing; one statement. */
export const workerCounts =
  (ask: Ask) =>
  (query: Pick<WorkerQuery, 'mission' | 'text' | 'today'>): Read<ReadonlyMap<WorkerStanding, number>> =>
    ask('workerCounts', async (db) => {
      const row = await workersAsked(db, query)
        .select(({ fn }) =>
          WORKER_STANDINGS.map((standing) =>
            standing === 'all'
              ? fn.countAll<number>().as(standing)
              : fn
                  .countAll<number>()
                  .filterWhere((eb) => workerStandings[standing](eb, query.today))
                  .as(standing),
          ),
        )
        .executeTakeFirstOrThrow();
      return byStanding(WORKER_STANDINGS, row);
    });

/** How many contracts of a question are of each standing; one statement. */
export const contractCounts =
  (ask: Ask) =>
  (query: Pick<ContractQuery, 'employer' | 'text' | 'today'>): Read<ReadonlyMap<ContractStanding, number>> =>
    ask('contractCounts', async (db) => {
      const row = await contractsAsked(db, query)
        .select(({ fn }) =>
          CONTRACT_STANDINGS.map((standing) =>
            standing === 'all'
              ? fn.countAll<number>().as(standing)
              : fn
                  .countAll<number>()
                  .filterWhere((eb) => contractStandings[standing](eb, query.today))
                  .as(standing),
          ),
        )
        .executeTakeFirstOrThrow();
      return byStanding(CONTRACT_STANDINGS, row);
    });

/** How many applications of a question are in each stage; one statement. */
export const applicationCounts =
  (ask: Ask) =>
  (query: Pick<ApplicationQuery, 'text' | 'today'>): Read<ReadonlyMap<ApplicationStage, number>> =>
    ask('applicationCounts', async (db) => {
      const row = await applicationsAsked(db, query.text)
        .select(({ fn }) =>
          APPLICATION_STAGES.map((stage) =>
            stage === 'all'
              ? fn.countAll<number>().as(stage)
              : fn
                  .countAll<number>()
                  .filterWhere((eb) => stages[stage](eb, query.today))
                  .as(stage),
          ),
        )
        .executeTakeFirstOrThrow();
      return byStanding(APPLICATION_STAGES, row);
    });
