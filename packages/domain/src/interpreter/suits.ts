import type { MissionId } from '../identifier.ts';
import type { InterpreterIdentity } from './interpreter.ts';

/**
 * Whether an interpreter is in conflict with a mission; null where the mission is not known.
 *
 * @example
 * ```ts
 * import { hasConflict, identifierOf, type MissionId } from '@protocol-registry/domain';
 *
 * const mission = identifierOf<MissionId>('M-1');
 * hasConflict({ conflictsWith: [mission] }, mission) // => true
 * hasConflict({ conflictsWith: [] }, mission) // => false
 * ```
 */
export const hasConflict = ({ conflictsWith }: Pick<InterpreterIdentity, 'conflictsWith'>, mission: MissionId | null): boolean =>
  mission !== null && conflictsWith.includes(mission);

/**
 * Whether an interpreter speaks one of some languages.
 *
 * @example
 * ```ts
 * import { speaksOneOf } from '@protocol-registry/domain';
 *
 * speaksOneOf({ languages: ['am', 'en'] }, ['ti', 'am']) // => true
 * speaksOneOf({ languages: ['en'] }, ['ti', 'am']) // => false
 * ```
 */
export const speaksOneOf = ({ languages }: Pick<InterpreterIdentity, 'languages'>, spoken: readonly string[]): boolean =>
  languages.some((language) => spoken.includes(language));
