import { type Application, type ApplicationId, parseIdentifier, type RegisteredContract } from '@protocol-registry/domain';
import { type EmployerCard, failure, ReadModel, type RegistryFailure, readDossier } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';
import type { DossierRead } from '../worker/read.ts';

/** An application, the contract under which it was lodged, the employer, and the dossier that all of it lies in. */
export interface ApplicationRead extends DossierRead {
  readonly application: Application;
  readonly contract: RegisteredContract;
  /** Null where the register has no employer of that name. */
  readonly employer: EmployerCard | null;
}

const unknown = (id: string): RegistryFailure => failure({ _tag: 'NotFound', stream: { kind: 'application', id } });

/** An application within a dossier that was read. */
export const applicationIn = (id: ApplicationId, read: DossierRead): RegisterEffect<ApplicationRead> =>
  Effect.gen(function* () {
    const { applications, contracts } = read.state;
    const application = applications.get(id);
    const contract = application === undefined ? undefined : contracts.get(application.contract);
    if (application === undefined || contract === undefined) return yield* Effect.fail(unknown(id));
    const { employerCards } = yield* ReadModel;
    const employers = yield* employerCards([contract.employer]);
    return { ...read, application, contract, employer: employers.get(contract.employer) ?? null };
  });

const applicationOf = (id: ApplicationId): RegisterEffect<ApplicationRead> =>
  Effect.gen(function* () {
    const { workerOfApplication } = yield* ReadModel;
    const worker = yield* workerOfApplication(id);
    if (worker === null) return yield* Effect.fail(unknown(id));
    return yield* applicationIn(id, yield* readDossier(worker));
  });

/** The application that the address of a request names. */
export const askedApplication = (request: Request): RegisterEffect<ApplicationRead> => {
  const id = request.req.param('id') ?? '';
  return Option.match(parseIdentifier<ApplicationId>(id), { onNone: () => Effect.fail(unknown(id)), onSome: applicationOf });
};
