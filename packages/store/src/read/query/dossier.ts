import type { ApplicationId, CardNumber, ContractId, InterviewId, MissionId, WorkerId } from '@protocol-registry/domain';
import type { Read } from '@protocol-registry/registry';
import type { Ask } from './ask.ts';

type Found = Promise<{ readonly worker_id: WorkerId } | undefined>;

const workerOf = async (found: Found): Promise<WorkerId | null> => (await found)?.worker_id ?? null;

/** In whose dossier an application lies; one statement. */
export const workerOfApplication =
  (ask: Ask) =>
  (id: ApplicationId): Read<WorkerId | null> =>
    ask('workerOfApplication', (db) => workerOf(db.selectFrom('application').select('worker_id').where('id', '=', id).executeTakeFirst()));

/** In whose dossier an interview lies; one statement. */
export const workerOfInterview =
  (ask: Ask) =>
  (id: InterviewId): Read<WorkerId | null> =>
    ask('workerOfInterview', (db) => workerOf(db.selectFrom('interview').select('worker_id').where('id', '=', id).executeTakeFirst()));

/** In whose dossier a contract lies; one statement. */
export const workerOfContract =
  (ask: Ask) =>
  (id: ContractId): Read<WorkerId | null> =>
    ask('workerOfContract', (db) => workerOf(db.selectFrom('contract').select('worker_id').where('id', '=', id).executeTakeFirst()));

/** In whose dossier a card lies; one statement. */
export const workerOfCard =
  (ask: Ask) =>
  (number: CardNumber): Read<WorkerId | null> =>
    ask('workerOfCard', (db) => workerOf(db.selectFrom('card').select('worker_id').where('number', '=', number).executeTakeFirst()));

/** Whose application it is, and of which mission the employer is; one statement. */
export const applicantOf =
  (ask: Ask) =>
  (id: ApplicationId): Read<{ readonly worker: WorkerId; readonly mission: MissionId | null } | null> =>
    ask('applicantOf', async (db) => {
      const row = await db
        .selectFrom('application')
        .leftJoin('employer', 'employer.id', 'application.employer_id')
        .select(['application.worker_id', 'employer.mission_id'])
        .where('application.id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : { worker: row.worker_id, mission: row.mission_id };
    });
