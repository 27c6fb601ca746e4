import {
  type AgreedTerms,
  type Assessment,
  type Command,
  type ContractId,
  type Day,
  type Dossier,
  type Month,
  monthOf,
  type RegisteredContract,
} from '@protocol-registry/domain';
import { auditContract, type Contract, type Finding, type SectorTable, type Terms } from '@protocol-registry/pay';

/** House staff for whom an officer chose a scale are tested against it as if it applied to them. */
const scaleOf = ({ labourCategory, scaleCategory, scaleChoice }: AgreedTerms): Pick<Terms, 'labourCategory' | 'scaleCategory'> =>
  scaleChoice === null ? { labourCategory, scaleCategory } : { labourCategory: 'dienstbode', scaleCategory: scaleChoice.category };

const termsOf =
  (dossier: Dossier, { employer }: RegisteredContract) =>
  (terms: AgreedTerms): Terms => ({ ...terms, ...scaleOf(terms), line: 0, employer, bornOn: dossier.worker.bornOn });

/** A contract of a dossier as the pay rules take it. */
const payContract = (dossier: Dossier, contract: RegisteredContract): Contract => {
  const [first, ...rest] = contract.terms;
  const terms = termsOf(dossier, contract);
  return {
    id: contract.id,
    worker: dossier.worker.id,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    terms: [terms(first.terms), ...rest.map((version) => terms(version.terms))],
  };
};

/** What the pay rules find in a contract of a dossier, payments left aside. */
export const findingsOf = (
  dossier: Dossier,
  id: ContractId,
  months: readonly [string, string],
  sector: SectorTable | null = null,
): readonly Finding[] => {
  const contract = dossier.contracts.get(id);
  if (contract === undefined) return [];
  const [from, to] = months.map(monthOf) as [Month, Month];
  const audited = payContract(dossier, contract);
  return auditContract({ contracts: [audited], payments: null, sector, from, to }, audited).findings;
};

/** The assessment that puts those findings on record. */
export const assessmentOf = (
  id: ContractId,
  months: readonly [string, string],
  findings: readonly Finding[],
  assessedOn: Day,
  amendBy: Day | null,
): Extract<Command, { readonly kind: 'pay.assess' }>['content'] => {
  const recorded = findings.map(({ agreedCents, code, dueCents, month, paidCents, scaleVersion, shortfallCents }) => ({
    month,
    code,
    due: dueCents,
    agreed: agreedCents,
    paid: paidCents,
    shortfall: shortfallCents,
    scaleVersion,
  }));
  const [from, to] = months.map(monthOf) as [Month, Month];
  return { contract: id, from, to, assessedOn, sectorScale: null, amendBy, findings: recorded } satisfies Assessment;
};
