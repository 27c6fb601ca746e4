import {
  type ContractId,
  type Day,
  type Dossier,
  firstDay,
  lastDay,
  type Month,
  type RecordedPayment,
  type WorkerId,
} from '@protocol-registry/domain';
import type { Contract, Payment, Rates } from '@protocol-registry/pay';
import { Effect } from 'effect';
import type { RegistryFailure } from '../failure.ts';
import type { Journal } from '../journal/journal.ts';
import { readKnown } from '../read/known.ts';
import { type AssessableContract, type ContractOwner, ReadModel } from '../read/read-model.ts';
import { payContract } from './contract.ts';
import { ratesKnown } from './rates.ts';

/** A page of contracts with what an audit needs, and the number of the last one looked at; null where no page follows. */
export interface ContractPage {
  readonly contracts: readonly AssessableContract[];
  readonly last: ContractId | null;
}

/** The contracts of a register page by page, and the scales: as they are, or as they were known. */
export interface ContractSource {
  readonly rates: Rates;
  readonly page: (after: ContractId | null) => Effect.Effect<ContractPage, RegistryFailure, Journal>;
}

/** Which contracts, and how many a page. */
export interface SourceScope {
  readonly contract: ContractId | null;
  readonly from: Month;
  readonly to: Month;
  readonly limit: number;
}

const pageOf = (contracts: readonly AssessableContract[], asked: readonly ContractId[], limit: number): ContractPage => ({
  contracts,
  last: asked.length < limit ? null : (asked.at(-1) ?? null),
});

/** The contracts as they are. */
export const currentContracts: (scope: SourceScope) => Effect.Effect<ContractSource, RegistryFailure, Journal | ReadModel> =
  Effect.fnUntraced(function* ({ contract, from, limit, to }) {
    const read = yield* ReadModel;
    const period = { from: firstDay(from), to: lastDay(to), contract, limit };
    return {
      rates: yield* ratesKnown(null),
      page: (after) =>
        Effect.map(read.assessable({ ...period, after }), (contracts) =>
          pageOf(
            contracts,
            contracts.map((one) => one.contract.id as ContractId),
            limit,
          ),
        ),
    };
  });

const runsIn = ({ endsOn, startsOn }: Contract, first: Day, last: Day): boolean => startsOn <= last && (endsOn === null || endsOn >= first);

const paymentOf = ({ accountHolder, contract, currency, gross, kind, method, month, paidOn }: RecordedPayment): Payment => ({
  contract,
  month,
  paidOn,
  gross,
  currency,
  method,
  accountHolder,
  ...(kind === undefined ? {} : { kind }),
});

const assessableIn = (dossier: Dossier, id: ContractId, { from, to }: SourceScope): readonly AssessableContract[] => {
  const registered = dossier.contracts.get(id);
  if (registered === undefined) return [];
  const contract = payContract(registered, dossier.worker);
  if (!runsIn(contract, firstDay(from), lastDay(to))) return [];
  const payments = dossier.payments
    .filter((payment) => payment.contract === id)
    .toSorted((a, b) => a.month - b.month || a.setBy - b.setBy)
    .map(paymentOf);
  return [{ worker: dossier.worker.id, version: dossier.version, contract, payments }];
};

/** A worker with several contracts is read once a page. */
const knownPage = Effect.fnUntraced(function* (owners: readonly ContractOwner[], scope: SourceScope, known: number) {
  const dossiers = new Map<WorkerId, Dossier | null>();
  for (const { worker } of owners) if (!dossiers.has(worker)) dossiers.set(worker, (yield* readKnown('worker', worker, known)).state);
  const contracts = owners.flatMap(({ contract, worker }) => {
    const dossier = dossiers.get(worker) ?? null;
    return dossier === null ? [] : assessableIn(dossier, contract, scope);
  });
  return pageOf(
    contracts,
    owners.map(({ contract }) => contract),
    scope.limit,
  );
});

/** The contracts as they were known at an instant: each dossier is read from the journal as far as it was recorded by then. */
export const knownContracts: (scope: SourceScope, known: number) => Effect.Effect<ContractSource, RegistryFailure, Journal | ReadModel> =
  Effect.fnUntraced(function* (scope, known) {
    const { contractOwners } = yield* ReadModel;
    return {
      rates: yield* ratesKnown(known),
      page: (after) =>
        Effect.flatMap(contractOwners({ contract: scope.contract, after, limit: scope.limit }), (owners) =>
          knownPage(owners, scope, known),
        ),
    };
  });
