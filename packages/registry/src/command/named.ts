import type { Command, Dossier, EmployerId, MissionId } from '@protocol-registry/domain';

/**
 * The employer that a command to a dossier names, or under whose contract the application in question was lodged; null where it is about none.
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
  if (command.kind !== 'card.issue') return null;
  const contract = dossier?.applications.get(command.content.application)?.contract;
  return contract === undefined ? null : (dossier?.contracts.get(contract)?.employer ?? null);
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
