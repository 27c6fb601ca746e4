import type { Dossier } from '../dossier/dossier.ts';
import type { ApplicationId, EmployerId } from '../identifier.ts';
import type { RegisteredContract } from './contract.ts';

/**
 * The contract of a dossier that began last, null where there is none; of two that began on one day, the one registered last.
 *
 * @example
 * ```ts
 * import { latestContract } from '@protocol-registry/domain';
 *
 * latestContract({ contracts: new Map() }) // => null
 * ```
 */
export const latestContract = ({ contracts }: Pick<Dossier, 'contracts'>): RegisteredContract | null =>
  [...contracts.values()].reduce<RegisteredContract | null>(
    (latest, contract) => (latest === null || contract.startsOn >= latest.startsOn ? contract : latest),
    null,
  );

/**
 * The employer under whose contract an application was lodged, that of the latest contract where no application is named; null where there is none.
 *
 * @example
 * ```ts
 * import { employerFor } from '@protocol-registry/domain';
 *
 * employerFor({ applications: new Map(), contracts: new Map() }, null) // => null
 * ```
 */
export const employerFor = (dossier: Pick<Dossier, 'applications' | 'contracts'>, application: ApplicationId | null): EmployerId | null => {
  if (application === null) return latestContract(dossier)?.employer ?? null;
  const contract = dossier.applications.get(application)?.contract;
  return contract === undefined ? null : (dossier.contracts.get(contract)?.employer ?? null);
};
