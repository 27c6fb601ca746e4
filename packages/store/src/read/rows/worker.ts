import {
  type Card,
  type Day,
  type Dossier,
  earliestDay,
  isBelowScale,
  latestCard,
  latestContract,
  noShowLadder,
  openApplication,
  openFindings,
} from '@protocol-registry/domain';
import type { WorkerRow } from '../schema/worker.ts';
import { nameKey } from '../term.ts';

const firstOpenStep = (dossier: Dossier): Day | null =>
  earliestDay(noShowLadder(dossier).steps.map(({ by, taken }) => (taken === null ? by : null)));

const cardColumns = (card: Card | null) => ({
  card_number: card?.number ?? null,
  card_valid_from: card?.validFrom ?? null,
  card_valid_to: card?.validTo ?? null,
  card_returned_on: card?.returnedOn ?? null,
});

/** The row of a worker, with what lists show of the dossier. */
export const workerRow = (dossier: Dossier, version: number): WorkerRow => {
  const { worker } = dossier;
  const contract = latestContract(dossier);
  const open = openFindings(dossier);
  return {
    id: worker.id,
    family_name: worker.familyName,
    given_names: worker.givenNames,
    born_on: worker.bornOn,
    nationality: worker.nationality,
    passport_number: worker.passportNumber,
    languages: JSON.stringify(worker.languages),
    name_key: nameKey(worker.familyName, worker.givenNames),
    version,
    latest_contract_id: contract?.id ?? null,
    employer_id: contract?.employer ?? null,
    ...cardColumns(latestCard(dossier.cards.values())),
    open_application_id: openApplication(dossier)?.id ?? null,
    open_findings: open.length,
    open_below_scale: open.filter(isBelowScale).length,
    no_show_by: firstOpenStep(dossier),
    officer_gender: worker.officerGender ?? null,
  };
};
