import type { Day, WorkerId } from '@protocol-registry/domain';
import type { Read, WorkerDates } from '@protocol-registry/registry';
import { sql } from 'kysely';
import type { Ask } from './ask.ts';

interface Row {
  readonly due_on: Day | null;
  readonly waits: number;
}

const datesOf = (worker: WorkerId, on: Day) => sql<Row>`
  SELECT (SELECT due_on FROM follow_up WHERE worker_id = ${worker}) AS due_on,
    EXISTS (SELECT 1 FROM letter_pause WHERE worker_id = ${worker} AND from_day <= ${on} AND (to_day IS NULL OR to_day >= ${on})) AS waits`;

/** The dates of a worker that hide their reason; one statement that gives one row, whether there are any or not. */
export const workerDates =
  (ask: Ask) =>
  (worker: WorkerId, on: Day): Read<WorkerDates> =>
    ask('workerDates', async (db) => {
      const { rows } = await datesOf(worker, on).execute(db);
      return { interviewBy: rows[0]?.due_on ?? null, lettersWait: rows[0]?.waits === 1 };
    });
