import { type Dossier, type EmployerId, parseIdentifier, type WorkerId } from '@protocol-registry/domain';
import { type EmployerCard, failure, ReadModel, readDossier, type StreamRead } from '@protocol-registry/registry';
import { Effect, Option } from 'effect';
import type { Request } from '../env.ts';
import type { RegisterEffect } from '../register.ts';

/** A worker's dossier as the register has it now. */
export type DossierRead = StreamRead<Dossier>;

/** The employers of a dossier's contracts, by their identifiers. */
export type Employers = ReadonlyMap<EmployerId, EmployerCard>;

/** A dossier with the names that it is shown with. */
export interface NamedDossier extends DossierRead {
  readonly employers: Employers;
}

/** The dossier that the address of a request names. */
export const askedDossier = (request: Request): RegisterEffect<DossierRead> => {
  const id = request.req.param('id') ?? '';
  return Option.match(parseIdentifier<WorkerId>(id), {
    onNone: () => Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'worker', id } })),
    onSome: readDossier,
  });
};

/** A dossier together with the employers of its contracts. */
export const withEmployers = (read: DossierRead): RegisterEffect<NamedDossier> =>
  Effect.flatMap(ReadModel, ({ employerCards }) => {
    const ids = [...new Set([...read.state.contracts.values()].map(({ employer }) => employer))];
    return Effect.map(employerCards(ids), (employers) => ({ ...read, employers }));
  });
