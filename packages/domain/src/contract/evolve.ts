import type { ActOf } from '../act/act.ts';
import { withChange, withEntry } from '../collection.ts';
import type { ContractId } from '../identifier.ts';
import type { ContractActs, RegisteredContract, TermsVersion } from './contract.ts';

type Contracts = ReadonlyMap<ContractId, RegisteredContract>;

const inOrder = (versions: readonly [TermsVersion, ...TermsVersion[]]): readonly [TermsVersion, ...TermsVersion[]] => {
  const [first, ...rest] = versions.toSorted((a, b) => a.terms.from - b.terms.from);
  return [first ?? versions[0], ...rest];
};

const withTerms = (contract: RegisteredContract, added: TermsVersion): RegisteredContract => ({
  ...contract,
  terms: inOrder([added, ...contract.terms]),
});

const withCorrectedTerms = (contract: RegisteredContract, corrects: number, mended: TermsVersion): RegisteredContract => {
  const [first, ...rest] = contract.terms.map((version) => (version.setBy === corrects ? mended : version));
  return first === undefined ? contract : { ...contract, terms: inOrder([first, ...rest]) };
};

/** The contracts of a dossier after an act. */
export const evolveContract = (contracts: Contracts, act: ActOf<ContractActs>, version: number): Contracts => {
  const { contract: id } = act.content;
  switch (act.kind) {
    case 'contract.registered': {
      const { contract: _, noteVerbale, terms, ...frame } = act.content;
      return withEntry(contracts, id, { id, ...frame, noteVerbale, terms: [{ setBy: version, noteVerbale, terms }], setBy: version });
    }
    case 'contract.corrected': {
      const { employer, startsOn, endsOn, noteVerbale } = act.content;
      return withChange(contracts, id, (contract) => ({ ...contract, employer, startsOn, endsOn, noteVerbale, setBy: version }));
    }
    case 'contract.terms-agreed': {
      const { noteVerbale, terms } = act.content;
      return withChange(contracts, id, (contract) => withTerms(contract, { setBy: version, noteVerbale, terms }));
    }
    case 'contract.terms-corrected': {
      const { corrects, noteVerbale, terms } = act.content;
      return withChange(contracts, id, (contract) => withCorrectedTerms(contract, corrects, { setBy: version, noteVerbale, terms }));
    }
    case 'contract.ended':
      return withChange(contracts, id, (contract) => ({ ...contract, endsOn: act.content.endsOn }));
  }
};
