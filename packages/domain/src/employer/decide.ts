import type { CommandOf, EmployerCommands } from '../act/command.ts';
import { dayValue } from '../message.ts';
import type { Mission } from '../mission/mission.ts';
import type { Reason } from '../reason.ts';
import { backwards, type Decision, decided, when } from '../refusal.ts';
import type { Employer, EmployerActs, Posting } from './employer.ts';

const missionReasons = (mission: Mission | null, { from }: Posting): readonly Reason[] => [
  ...when(mission === null, 'MISSION_UNKNOWN'),
  ...when(mission !== null && mission.endedOn !== null && from > mission.endedOn, 'MISSION_ENDED'),
];

/**
 * Decides on a command to an employer, null where it is not registered yet: acts, or every reason against it.
 * `mission` is the mission that the command names, null where the register has none of that name.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { dayOf, decideEmployer, type EmployerId, identifierOf, type MissionId } from '@protocol-registry/domain';
 *
 * const content = {
 *   employer: identifierOf<EmployerId>('E-1'), mission: identifierOf<MissionId>('M-1'), familyName: 'Firefly', givenNames: 'Rufus',
 *   rank: 'head_of_mission', posting: { from: dayOf('2024-01-01'), to: null }, immunity: 'full',
 * } as const;
 * const decision = decideEmployer(null, { kind: 'employer.register', content }, null);
 * Result.getOrThrow(Result.flip(decision)).map(({ code }) => code) // => ['MISSION_UNKNOWN']
 * ```
 */
export const decideEmployer = (
  employer: Employer | null,
  command: CommandOf<EmployerCommands>,
  mission: Mission | null,
): Decision<EmployerActs> => {
  if (command.kind === 'employer.register') {
    const { posting } = command.content;
    return decided(
      [...when(employer !== null, 'ALREADY_REGISTERED'), ...missionReasons(mission, posting), ...backwards(posting.from, posting.to)],
      { kind: 'employer.registered', content: command.content },
    );
  }
  if (employer === null) return decided(when(true, 'NOT_REGISTERED'));
  switch (command.kind) {
    case 'employer.correct':
      return decided(
        [...when(command.content.corrects !== employer.setBy, 'CORRECTS_NOTHING'), ...missionReasons(mission, employer.posting)],
        { kind: 'employer.corrected', content: command.content },
      );
    case 'employer.change-posting':
      return decided(backwards(command.content.from, command.content.to), { kind: 'employer.posting-changed', content: command.content });
    case 'employer.change-immunity':
      return decided(when(command.content.from < employer.posting.from, 'POSTING_NOT_BEGUN', { from: dayValue(employer.posting.from) }), {
        kind: 'employer.immunity-changed',
        content: command.content,
      });
  }
};
