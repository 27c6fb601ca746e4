import type { Employer, Mission } from '@protocol-registry/domain';
import { nameKey } from '../term.ts';
import type { Rows } from './rows.ts';

/** The row of a mission. */
export const missionRows = (mission: Mission, version: number): Rows => ({
  mission: [
    {
      id: mission.id,
      name: mission.name,
      sending_state: mission.sendingState,
      accredited_on: mission.accreditedOn,
      ended_on: mission.endedOn,
      name_key: nameKey(mission.name),
      state_key: nameKey(mission.sendingState),
      version,
    },
  ],
});

/** The row of an employer. */
export const employerRows = (employer: Employer, version: number): Rows => ({
  employer: [
    {
      id: employer.id,
      mission_id: employer.mission,
      family_name: employer.familyName,
      given_names: employer.givenNames,
      rank: employer.rank,
      posting_from: employer.posting.from,
      posting_to: employer.posting.to,
      name_key: nameKey(employer.familyName, employer.givenNames),
      version,
    },
  ],
});
