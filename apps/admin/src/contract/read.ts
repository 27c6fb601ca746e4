import { type ContractId, parseIdentifier, type RegisteredContract } from '@protocol-registry/domain';
import { failure, ReadModel, type RegistryFailure, readDossier } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';
import type { DossierRead } from '../worker/read.ts';

/** A contract and the dossier that it lies in. */
export interface ContractRead extends DossierRead {
  readonly contract: RegisteredContract;
}

const unknown = (id: string): RegistryFailure => failure({ _tag: 'NotFound', stream: { kind: 'contract', id } });

const contractIn = (id: ContractId, read: DossierRead): RegisterEffect<ContractRead> => {
  const contract = read.state.contracts.get(id);
  return contract === undefined ? Effect.fail(unknown(id)) : Effect.succeed({ ...read, contract });
};

const contractOf = (id: ContractId): RegisterEffect<ContractRead> =>
  Effect.gen(function* () {
    const { workerOfContract } = yield* ReadModel;
    const worker = yield* workerOfContract(id);
    if (worker === null) return yield* Effect.fail(unknown(id));
    return yield* contractIn(id, yield* readDossier(worker));
  });

/** The contract that the address of a request names. */
export const askedContract = (request: Request): RegisterEffect<ContractRead> => {
  const id = request.req.param('id') ?? '';
  return Option.match(parseIdentifier<ContractId>(id), { onNone: () => Effect.fail(unknown(id)), onSome: contractOf });
};
