import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { Assessment, AssessmentActs } from './assessment.ts';
import { findingKey } from './evolve.ts';

/** Puts the test of a contract's pay on record, whatever it says. */
export const recordAssessment = (dossier: Dossier, assessment: Assessment, today: Day): Decision<AssessmentActs> =>
  decided<AssessmentActs>(
    [
      ...when(!dossier.contracts.has(assessment.contract), 'CONTRACT_UNKNOWN'),
      ...when(assessment.to < assessment.from, 'MONTHS_BACKWARDS'),
      ...when(assessment.assessedOn > today, 'DAY_IN_FUTURE'),
      ...when(assessment.amendBy !== null && assessment.amendBy < assessment.assessedOn, 'PERIOD_BACKWARDS'),
    ],
    { kind: 'pay.assessed', content: assessment },
  );

/** Closes a finding by evidence; the finding stays on record. */
export const closeFinding = (dossier: Dossier, closed: AssessmentActs['finding.closed'], today: Day): Decision<AssessmentActs> => {
  const finding = dossier.findings.get(findingKey(closed.contract, closed.month, closed.code));
  return decided<AssessmentActs>(
    [
      ...when(finding === undefined, 'FINDING_UNKNOWN'),
      ...when(finding !== undefined && finding.closure !== null, 'FINDING_ALREADY_CLOSED'),
      ...when(closed.closedOn > today, 'DAY_IN_FUTURE'),
    ],
    { kind: 'finding.closed', content: closed },
  );
};
