import { Schema } from 'effect';
import { type Correction, correctionFields } from '../act/correction.ts';
import type { Day } from '../day.ts';
import { DayForm, lineForm } from '../form.ts';
import { identifier, type MissionId } from '../identifier.ts';

/** What a mission is: its name, the State that sends it, and the day of its accreditation. */
export interface MissionIdentity {
  readonly name: string;
  readonly sendingState: string;
  readonly accreditedOn: Day;
}

/** The acts on a mission, by kind. A correction of the end to null says that the accreditation lasts. */
export interface MissionActs {
  readonly 'mission.registered': MissionIdentity & { readonly mission: MissionId };
  readonly 'mission.corrected': MissionIdentity & Correction;
  readonly 'mission.accreditation-ended': { readonly endedOn: Day };
  readonly 'mission.accreditation-corrected': Correction & { readonly endedOn: Day | null };
}

/**
 * A mission as its acts left it. `endedOn` is the last day of its accreditation, null while it lasts, and `endSetBy` the version that gave it;
 * `setBy` is the version that gave its identity.
 */
export interface Mission extends MissionIdentity {
  readonly id: MissionId;
  readonly endedOn: Day | null;
  readonly endSetBy: number | null;
  readonly setBy: number;
}

const MOST_NAME = 120;
const MOST_STATE = 80;

const identityFields = { name: lineForm(MOST_NAME), sendingState: lineForm(MOST_STATE), accreditedOn: DayForm };

/** The forms of the acts on a mission. */
export const missionForms: { readonly [K in keyof MissionActs]: Schema.Codec<MissionActs[K], unknown> } = {
  'mission.registered': Schema.Struct({ mission: identifier<MissionId>(), ...identityFields }),
  'mission.corrected': Schema.Struct({ ...identityFields, ...correctionFields }),
  'mission.accreditation-ended': Schema.Struct({ endedOn: DayForm }),
  'mission.accreditation-corrected': Schema.Struct({ endedOn: Schema.NullOr(DayForm), ...correctionFields }),
};
