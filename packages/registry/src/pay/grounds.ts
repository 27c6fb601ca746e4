import type { ContractId, Dossier, RegisteredContract } from '@protocol-registry/domain';
import type { Assessment } from '@protocol-registry/pay';
import type { RecordedAct } from '../journal/journal.ts';

/** What a verdict is drawn from: the dossier and its acts by then, the contract, and its month. */
interface Drawn {
  readonly state: Dossier;
  readonly acts: readonly RecordedAct[];
  readonly contract: RegisteredContract;
  readonly assessment: Assessment;
}

/** The acts that set the terms of the month. */
const termsActs = ({ assessment, contract }: Drawn): readonly number[] => {
  const days = new Set(assessment.segments.map(({ terms }) => terms.from));
  return contract.terms.filter(({ terms }) => days.has(terms.from)).map(({ setBy }) => setBy);
};

/** The acts that set the payments of the month; where there is none, that the contract was paid for a later month is what says so. */
const paymentActs = ({ assessment, contract, state }: Drawn): readonly number[] => {
  if (assessment.payment === null) return [];
  const ofContract = state.payments.filter((payment) => payment.contract === contract.id);
  const ofMonth = ofContract.filter(({ month }) => month === assessment.month);
  const last = Math.max(...ofContract.map(({ month }) => month));
  return (ofMonth.length > 0 ? ofMonth : ofContract.filter(({ month }) => month === last)).map(({ setBy }) => setBy);
};

const endsContract = ({ content, kind }: RecordedAct, id: ContractId): boolean =>
  kind === 'contract.ended' && (content as { readonly contract?: string } | null)?.contract === id;

/** The act that ended the contract after its frame was last set. */
const endAct = ({ acts, contract }: Drawn): readonly number[] =>
  acts.filter((act) => endsContract(act, contract.id) && act.version > contract.setBy).map(({ version }) => version);

/** The acts of the dossier that a verdict rests on: who the worker is, the frame of the contract and its end, the terms of the month and its payments; in their order. */
export const groundsOf = (drawn: Drawn): readonly RecordedAct[] => {
  const { acts, contract, state } = drawn;
  const versions = new Set([state.worker.setBy, contract.setBy, ...endAct(drawn), ...termsActs(drawn), ...paymentActs(drawn)]);
  return acts.filter(({ version }) => versions.has(version));
};
