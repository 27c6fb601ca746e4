import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Employer } from '../employer/employer.ts';
import { code, dayValue } from '../message.ts';
import type { Reason } from '../reason.ts';
import { backwards, type Decision, decided, when } from '../refusal.ts';
import type { ContractActs, ContractFrame, RegisteredContract } from './contract.ts';
import type { AgreedTerms } from './terms.ts';

/** Pay in another currency than euro is no pay under the model contract (RULES 3.1); a domestic servant needs a category of the sector's scale, house staff get one only by choice (RULES 1.1). */
const termsReasons = (terms: AgreedTerms): readonly Reason[] => {
  const isServant = terms.labourCategory === 'dienstbode';
  return [
    ...when(terms.currency !== 'EUR', 'CURRENCY_NOT_EURO', { currency: code(terms.currency) }),
    ...when(isServant && terms.scaleCategory === '', 'SCALE_CATEGORY_MISSING'),
    ...when(isServant && terms.scaleChoice !== null, 'SCALE_CHOICE_NOT_NEEDED'),
  ];
};

const frameReasons = (worker: Dossier['worker'], employer: Employer | null, { startsOn, endsOn }: ContractFrame): readonly Reason[] => [
  ...when(employer === null, 'EMPLOYER_UNKNOWN'),
  ...when(worker.bornOn >= startsOn, 'BORN_TOO_LATE', { bornOn: dayValue(worker.bornOn) }),
  ...backwards(startsOn, endsOn),
];

const afterEnd = (endsOn: Day | null, from: Day): readonly Reason[] => when(endsOn !== null && from > endsOn, 'TERMS_AFTER_END');

/**
 * Registers a contract with its first terms, which hold on its first day. `employer` is the employer named, null where the register has none of that name.
 */
export const registerContract = (
  dossier: Dossier,
  employer: Employer | null,
  contract: ContractActs['contract.registered'],
): Decision<ContractActs> =>
  decided(
    [
      ...when(dossier.contracts.has(contract.contract), 'CONTRACT_TAKEN'),
      ...frameReasons(dossier.worker, employer, contract),
      ...termsReasons(contract.terms),
      ...when(contract.terms.from > contract.startsOn, 'TERMS_NOT_FROM_START'),
      ...afterEnd(contract.endsOn, contract.terms.from),
    ],
    { kind: 'contract.registered', content: contract },
  );

/** Mends what a contract fixes for its whole time; the correction names the act that gave it. */
export const correctContract = (
  dossier: Dossier,
  employer: Employer | null,
  frame: ContractActs['contract.corrected'],
): Decision<ContractActs> => {
  const contract = dossier.contracts.get(frame.contract);
  return decided(
    [
      ...when(contract === undefined, 'CONTRACT_UNKNOWN'),
      ...when(contract !== undefined && contract.setBy !== frame.corrects, 'CORRECTS_NOTHING'),
      ...frameReasons(dossier.worker, employer, frame),
      ...when(contract !== undefined && contract.terms[0].terms.from > frame.startsOn, 'TERMS_NOT_FROM_START'),
      ...(contract?.terms ?? []).flatMap(({ terms }) => afterEnd(frame.endsOn, terms.from)).slice(0, 1),
    ],
    { kind: 'contract.corrected', content: frame },
  );
};

const isTaken = (contract: RegisteredContract, from: Day, except: number | null): boolean =>
  contract.terms.some((version) => version.terms.from === from && version.setBy !== except);

/** Adds terms to a contract from a day on; terms already on record stay. */
export const agreeTerms = (dossier: Dossier, agreed: ContractActs['contract.terms-agreed']): Decision<ContractActs> => {
  const contract = dossier.contracts.get(agreed.contract);
  return decided(
    [
      ...when(contract === undefined, 'CONTRACT_UNKNOWN'),
      ...termsReasons(agreed.terms),
      ...when(contract !== undefined && isTaken(contract, agreed.terms.from, null), 'TERMS_DAY_TAKEN'),
      ...afterEnd(contract?.endsOn ?? null, agreed.terms.from),
    ],
    { kind: 'contract.terms-agreed', content: agreed },
  );
};

const withoutTerms = ({ terms }: RegisteredContract, setBy: number): readonly Day[] =>
  terms.filter((version) => version.setBy !== setBy).map((version) => version.terms.from);

/** Mends terms on record; the correction names the act that set them. */
export const correctTerms = (dossier: Dossier, mended: ContractActs['contract.terms-corrected']): Decision<ContractActs> => {
  const contract = dossier.contracts.get(mended.contract);
  const isFirst = contract !== undefined && withoutTerms(contract, mended.corrects).every((from) => from > contract.startsOn);
  return decided(
    [
      ...when(contract === undefined, 'CONTRACT_UNKNOWN'),
      ...when(contract !== undefined && contract.terms.every(({ setBy }) => setBy !== mended.corrects), 'CORRECTS_NOTHING'),
      ...termsReasons(mended.terms),
      ...when(contract !== undefined && isTaken(contract, mended.terms.from, mended.corrects), 'TERMS_DAY_TAKEN'),
      ...when(isFirst && mended.terms.from > contract.startsOn, 'TERMS_NOT_FROM_START'),
      ...afterEnd(contract?.endsOn ?? null, mended.terms.from),
    ],
    { kind: 'contract.terms-corrected', content: mended },
  );
};

/** Ends a contract; the day given is its last. */
export const endContract = (dossier: Dossier, content: ContractActs['contract.ended']): Decision<ContractActs> => {
  const { endsOn } = content;
  const known = dossier.contracts.get(content.contract);
  return decided<ContractActs>(
    [
      ...when(known === undefined, 'CONTRACT_UNKNOWN'),
      ...when(known?.endsOn !== undefined && known.endsOn !== null && known.endsOn <= endsOn, 'CONTRACT_ALREADY_ENDED'),
      ...(known === undefined ? [] : backwards(known.startsOn, endsOn)),
      ...(known?.terms ?? []).flatMap(({ terms }) => afterEnd(endsOn, terms.from)).slice(0, 1),
    ],
    { kind: 'contract.ended', content },
  );
};
