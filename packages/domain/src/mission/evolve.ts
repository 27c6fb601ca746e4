import type { ActOf } from '../act/act.ts';
import type { Mission, MissionActs } from './mission.ts';

/**
 * The mission after an act; `version` is that of the act in its stream. An act before the registration changes nothing.
 *
 * @example
 * ```ts
 * import { dayOf, evolveMission, identifierOf, type MissionId } from '@protocol-registry/domain';
 *
 * const content = { mission: identifierOf<MissionId>('M-1'), name: 'Embassy of Freedonia', sendingState: 'Freedonia', accreditedOn: dayOf('2020-01-01') };
 * evolveMission(null, { kind: 'mission.registered', content }, 1)?.name // => 'Embassy of Freedonia'
 * ```
 */
export const evolveMission = (mission: Mission | null, act: ActOf<MissionActs>, version: number): Mission | null => {
  if (act.kind === 'mission.registered') {
    const { mission: id, ...identity } = act.content;
    return { id, ...identity, endedOn: null, endSetBy: null, setBy: version };
  }
  if (mission === null) return null;
  switch (act.kind) {
    case 'mission.corrected': {
      const { name, sendingState, accreditedOn } = act.content;
      return { ...mission, name, sendingState, accreditedOn, setBy: version };
    }
    case 'mission.accreditation-ended':
    case 'mission.accreditation-corrected': {
      const { endedOn } = act.content;
      return { ...mission, endedOn, endSetBy: endedOn === null ? null : version };
    }
  }
};
