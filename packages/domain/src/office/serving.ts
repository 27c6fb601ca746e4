import type { Day } from '../day.ts';
import type { InterviewRoom, OfficeMember } from './office.ts';

/**
 * Whether a person of the office still serves on a day.
 *
 * @example
 * ```ts
 * import { dayOf, isServing } from '@protocol-registry/domain';
 *
 * isServing({ leftOn: dayOf('2026-06-30') }, dayOf('2026-06-30')) // => true
 * isServing({ leftOn: dayOf('2026-06-30') }, dayOf('2026-07-01')) // => false
 * ```
 */
export const isServing = ({ leftOn }: Pick<OfficeMember, 'leftOn'>, day: Day): boolean => leftOn === null || day <= leftOn;

/**
 * Whether a person of the office is away on a day.
 *
 * @example
 * ```ts
 * import { dayOf, isAbsent } from '@protocol-registry/domain';
 *
 * isAbsent({ absences: [{ from: dayOf('2026-04-01'), to: dayOf('2026-04-10') }] }, dayOf('2026-04-10')) // => true
 * ```
 */
export const isAbsent = ({ absences }: Pick<OfficeMember, 'absences'>, day: Day): boolean =>
  absences.some(({ from, to }) => from <= day && day <= to);

/**
 * Whether a room is still open on a day.
 *
 * @example
 * ```ts
 * import { dayOf, isOpen } from '@protocol-registry/domain';
 *
 * isOpen({ closedOn: dayOf('2026-06-30') }, dayOf('2026-06-30')) // => true
 * isOpen({ closedOn: dayOf('2026-06-30') }, dayOf('2026-07-01')) // => false
 * ```
 */
export const isOpen = ({ closedOn }: Pick<InterviewRoom, 'closedOn'>, day: Day): boolean => closedOn === null || day <= closedOn;
