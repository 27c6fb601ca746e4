import type { ActOf } from '../act/act.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ContractId } from '../identifier.ts';
import { formatMonth, type Month } from '../month.ts';
import type { Assessment, AssessmentActs, Finding } from './assessment.ts';

/**
 * What a finding is named by in a dossier: contract, month and code.
 *
 * @example
 * ```ts
 * import { type ContractId, findingKey, identifierOf, monthOf } from '@protocol-registry/domain';
 *
 * findingKey(identifierOf<ContractId>('C-1'), monthOf('2025-02'), 'PAID_LESS_THAN_DUE') // => 'C-1 2025-02 PAID_LESS_THAN_DUE'
 * ```
 */
export const findingKey = (contract: ContractId, month: Month, code: string): string => `${contract} ${formatMonth(month)} ${code}`;

type Findings = ReadonlyMap<string, Finding>;

/**
 * An open finding keeps the deadline for the amendment that was set first. One closed by an assessment opens again when it is found again;
 * one closed by evidence only when more is lacking than before.
 */
const assessedAgain = (finding: Finding, assessment: Assessment, found: Assessment['findings'][number], version: number): Finding => {
  if (finding.closure === null) return { ...finding, ...found, amendBy: finding.amendBy ?? assessment.amendBy };
  if (finding.closure._tag === 'ByEvidence' && found.shortfall <= finding.shortfall) return finding;
  return { ...finding, ...found, openedBy: version, openedOn: assessment.assessedOn, amendBy: assessment.amendBy, closure: null };
};

const afterAssessment = (findings: Findings, assessment: Assessment, version: number): Findings => {
  const after = new Map(findings);
  const found = new Set<string>();
  for (const one of assessment.findings) {
    const key = findingKey(assessment.contract, one.month, one.code);
    const known = findings.get(key);
    found.add(key);
    after.set(
      key,
      known === undefined
        ? {
            ...one,
            contract: assessment.contract,
            openedBy: version,
            openedOn: assessment.assessedOn,
            amendBy: assessment.amendBy,
            closure: null,
          }
        : assessedAgain(known, assessment, one, version),
    );
  }
  for (const [key, finding] of findings) {
    const isTested = finding.contract === assessment.contract && finding.month >= assessment.from && finding.month <= assessment.to;
    if (!isTested || finding.closure !== null || found.has(key)) continue;
    after.set(key, { ...finding, closure: { _tag: 'ByAssessment', version, closedOn: assessment.assessedOn } });
  }
  return after;
};

/** The dossier after an act on pay. */
export const evolveAssessment = (dossier: Dossier, act: ActOf<AssessmentActs>, version: number): Dossier => {
  if (act.kind === 'pay.assessed') {
    return {
      ...dossier,
      assessments: [...dossier.assessments, { ...act.content, version }],
      findings: afterAssessment(dossier.findings, act.content, version),
    };
  }
  const { contract, month, code, evidence, closedOn } = act.content;
  const key = findingKey(contract, month, code);
  const finding = dossier.findings.get(key);
  if (finding === undefined) return dossier;
  const closed: Finding = { ...finding, closure: { _tag: 'ByEvidence', version, closedOn, evidence } };
  return { ...dossier, findings: new Map(dossier.findings).set(key, closed) };
};
