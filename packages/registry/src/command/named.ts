import { type ApplicationId, type Command, type Dossier, type EmployerId, employerFor, type MissionId } from '@protocol-registry/domain';

/** The application of the interview that a command is about, where an interpreter of the register has a part in it: only then the employer matters. */
const interpretedFor = (dossier: Dossier, command: Command): ApplicationId | null | undefined => {
  if (command.kind === 'interview.schedule') return command.content.interpreterId === undefined ? undefined : command.content.application;
  if (command.kind !== 'interview.hold' && command.kind !== 'interview.correct') return undefined;
  const { interpreterId, interview } = command.content;
  return interpreterId === undefined ? undefined : dossier.interviews.get(interview)?.application;
};

/**
 * The employer that a command to a dossier names, or under whose contract the application or the interview in question stands; null where it is about none.
 *
 * @example
 * ```ts
 * import { employerNamed } from '@protocol-registry/registry';
 *
 * employerNamed(null, { kind: 'hours.set', content: { hours: [] } }) // => null
 * ```
 */
export const employerNamed = (dossier: Dossier | null, command: Command): EmployerId | null => {
  if (command.kind === 'contract.register' || command.kind === 'contract.correct') return command.content.employer;
  if (dossier === null) return null;
  const application = command.kind === 'card.issue' ? command.content.application : interpretedFor(dossier, command);
  return application === undefined ? null : employerFor(dossier, application);
};

/**
 * The mission that a command to an employer names; null where it names none.
 *
 * @example
 * ```ts
 * import { missionNamed } from '@protocol-registry/registry';
 *
 * missionNamed({ kind: 'hours.set', content: { hours: [] } }) // => null
 * ```
 */
export const missionNamed = (command: Command): MissionId | null =>
  command.kind === 'employer.register' || command.kind === 'employer.correct' ? command.content.mission : null;
