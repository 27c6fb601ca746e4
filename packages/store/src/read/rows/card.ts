import type { Dossier } from '@protocol-registry/domain';
import type { CardRow, GateOverrideRow } from '../schema/card.ts';

/** The rows of the overrides in a dossier. */
export const overrideRows = ({ overrides, worker }: Dossier): readonly GateOverrideRow[] =>
  [...overrides].map(([application, { version, decidedOn, reason }]) => ({
    worker_id: worker.id,
    version,
    application_id: application,
    decided_on: decidedOn,
    reason,
  }));

/** The rows of the cards in a dossier. */
export const cardRows = ({ cards, worker }: Dossier): readonly CardRow[] =>
  [...cards.values()].map(({ basis, ...card }) => ({
    number: card.number,
    worker_id: worker.id,
    application_id: card.application,
    category: card.category,
    interview_id: 'interview' in basis ? basis.interview : null,
    override_version: 'override' in basis ? basis.override : null,
    assessment_version: card.assessment,
    decided_on: card.decidedOn,
    valid_from: card.validFrom,
    valid_to: card.validTo,
    collected_on: card.collectedOn,
    returned_on: card.returnedOn,
  }));
