import type { Dossier, Finding } from '@protocol-registry/domain';
import type { AssessmentRow, FindingRow } from '../schema/contract.ts';

/** The rows of the assessments of a dossier. */
export const assessmentRows = ({ assessments, worker }: Dossier): readonly AssessmentRow[] =>
  assessments.map(({ version, contract, from, to, assessedOn, sectorScale, amendBy, findings }) => ({
    worker_id: worker.id,
    version,
    contract_id: contract,
    from_month: from,
    to_month: to,
    assessed_on: assessedOn,
    sector_scale: sectorScale,
    amend_by: amendBy,
    findings: findings.length,
  }));

const closureColumns = ({ closure }: Finding): Pick<FindingRow, 'closed_on' | 'closed_by' | 'closed_how' | 'evidence'> => {
  if (closure === null) return { closed_on: null, closed_by: null, closed_how: null, evidence: null };
  const { closedOn, version } = closure;
  return closure._tag === 'ByAssessment'
    ? { closed_on: closedOn, closed_by: version, closed_how: 'assessment', evidence: null }
    : { closed_on: closedOn, closed_by: version, closed_how: 'evidence', evidence: closure.evidence };
};

/** The rows of the findings of a dossier, open and closed. */
export const findingRows = ({ findings, worker }: Dossier): readonly FindingRow[] =>
  [...findings.values()].map((finding) => ({
    contract_id: finding.contract,
    month: finding.month,
    code: finding.code,
    worker_id: worker.id,
    due: finding.due,
    agreed: finding.agreed,
    paid: finding.paid,
    shortfall: finding.shortfall,
    scale_version: finding.scaleVersion,
    opened_on: finding.openedOn,
    opened_by: finding.openedBy,
    amend_by: finding.amendBy,
    ...closureColumns(finding),
  }));
