import type { Dossier } from '@protocol-registry/domain';
import { applicationRows } from './application.ts';
import { assessmentRows, findingRows } from './assessment.ts';
import { cardRows, overrideRows } from './card.ts';
import { contractRows, paymentRows, termsRows } from './contract.ts';
import { bookingRows, interviewRows } from './interview.ts';
import type { Rows } from './rows.ts';
import { searchRows } from './search.ts';
import { workerRow } from './worker.ts';

/** The rows of a worker's dossier. */
export const dossierRows = (dossier: Dossier, version: number): Rows => ({
  worker: [workerRow(dossier, version)],
  search: searchRows(dossier),
  contract: contractRows(dossier),
  terms: termsRows(dossier),
  payment: paymentRows(dossier),
  assessment: assessmentRows(dossier),
  finding: findingRows(dossier),
  application: applicationRows(dossier),
  interview: interviewRows(dossier),
  booking: bookingRows(dossier),
  invitation: [...dossier.events].map(([event, attended]) => ({
    event_id: event,
    worker_id: dossier.worker.id,
    attended: attended === null ? null : attended ? 1 : 0,
  })),
  gate_override: overrideRows(dossier),
  card: cardRows(dossier),
});
