import type { CommandOf, MissionCommands } from '../act/command.ts';
import { backwards, type Decision, decided, when } from '../refusal.ts';
import type { Mission, MissionActs } from './mission.ts';

/**
 * Decides on a command to a mission, null where it is not registered yet: acts, or every reason against it.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { dayOf, decideMission, evolveMission, identifierOf, type MissionId } from '@protocol-registry/domain';
 *
 * const content = { mission: identifierOf<MissionId>('M-1'), name: 'Embassy of Freedonia', sendingState: 'Freedonia', accreditedOn: dayOf('2020-01-01') };
 * const [registered] = Result.getOrThrow(decideMission(null, { kind: 'mission.register', content }));
 * const mission = evolveMission(null, registered!, 1);
 * const ended = decideMission(mission, { kind: 'mission.end-accreditation', content: { endedOn: dayOf('2019-12-31') } });
 * Result.getOrThrow(Result.flip(ended)).map(({ code }) => code) // => ['PERIOD_BACKWARDS']
 * ```
 */
export const decideMission = (mission: Mission | null, command: CommandOf<MissionCommands>): Decision<MissionActs> => {
  if (command.kind === 'mission.register') {
    return decided(when(mission !== null, 'ALREADY_REGISTERED'), { kind: 'mission.registered', content: command.content });
  }
  if (mission === null) return decided(when(true, 'NOT_REGISTERED'));
  switch (command.kind) {
    case 'mission.correct': {
      const { content } = command;
      return decided(
        [...when(content.corrects !== mission.setBy, 'CORRECTS_NOTHING'), ...backwards(content.accreditedOn, mission.endedOn)],
        { kind: 'mission.corrected', content },
      );
    }
    case 'mission.end-accreditation': {
      const { content } = command;
      return decided(
        [...when(mission.endedOn !== null, 'ACCREDITATION_ALREADY_ENDED'), ...backwards(mission.accreditedOn, content.endedOn)],
        { kind: 'mission.accreditation-ended', content: { endedOn: content.endedOn } },
      );
    }
    case 'mission.correct-accreditation': {
      const { content } = command;
      return decided(
        [...when(content.corrects !== mission.endSetBy, 'CORRECTS_NOTHING'), ...backwards(mission.accreditedOn, content.endedOn)],
        { kind: 'mission.accreditation-corrected', content },
      );
    }
  }
};
