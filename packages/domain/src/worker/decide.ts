import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { WorkerActs } from './worker.ts';

/** Registers a worker: the dossier begins. */
export const registerWorker = (dossier: Dossier | null, content: WorkerActs['worker.registered'], today: Day): Decision<WorkerActs> =>
  decided<WorkerActs>([...when(dossier !== null, 'ALREADY_REGISTERED'), ...when(content.bornOn >= today, 'DAY_IN_FUTURE')], {
    kind: 'worker.registered',
    content,
  });

/** Mends who a worker is; the correction names the act that gave it. */
export const correctWorker = (dossier: Dossier, content: WorkerActs['worker.corrected'], today: Day): Decision<WorkerActs> =>
  decided<WorkerActs>(
    [...when(content.corrects !== dossier.worker.setBy, 'CORRECTS_NOTHING'), ...when(content.bornOn >= today, 'DAY_IN_FUTURE')],
    { kind: 'worker.corrected', content },
  );

/** Records which gender the worker wants the officer to have, or that it does not matter. */
export const recordPreference = (dossier: Dossier, content: WorkerActs['worker.preference-recorded']): Decision<WorkerActs> =>
  decided<WorkerActs>(when(dossier.worker.officerGender === content.officerGender, 'PREFERENCE_UNCHANGED'), {
    kind: 'worker.preference-recorded',
    content,
  });
