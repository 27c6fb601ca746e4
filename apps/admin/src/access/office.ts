import type { OfficeMember, OfficerId, Role } from '@protocol-registry/domain';
import { isServing } from '@protocol-registry/domain';
import { dayAt, readOffice } from '@protocol-registry/registry';
import { Result } from 'effect';
import type { Deps } from '../deps.ts';

/** The people of the office who serve today, in the order in which they were engaged. */
export const servingToday = async (deps: Deps): Promise<readonly OfficeMember[]> => {
  const office = await deps.register.run(readOffice);
  if (Result.isFailure(office)) return [];
  return [...office.success.state.officers.values()].filter((officer) => isServing(officer, dayAt(deps.now())));
};

/** The first who serves today in a role, null where nobody does. */
export const firstInRole = async (deps: Deps, role: Role): Promise<OfficeMember | null> =>
  (await servingToday(deps)).find((officer) => officer.role === role) ?? null;

/** Whoever serves today under an identifier, null where nobody does. */
export const servingOfficer = async (deps: Deps, id: OfficerId): Promise<OfficeMember | null> =>
  (await servingToday(deps)).find((officer) => officer.id === id) ?? null;
