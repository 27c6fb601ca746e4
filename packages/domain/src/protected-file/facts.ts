import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Chance } from '../follow-up/chance.ts';
import type { Profile } from '../profile/profile.ts';

/** What a decision on a protected file rests on beside it: the day, the country's profile, the worker's dossier (null for a file of the ministry), and chance. */
export interface ProtectedFacts {
  readonly today: Day;
  readonly profile: Profile;
  readonly dossier: Dossier | null;
  readonly chance: Chance;
}
