import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ApplicationId } from '../identifier.ts';
import { MINUTES_OF_DAY } from '../minute.ts';
import type { Appointment, Interview } from './interview.ts';

/**
 * The interview that is scheduled for an application, or, for null, to see the worker again; null where none is. There is never more than one.
 *
 * @example
 * ```ts
 * import { type ApplicationId, identifierOf, scheduledFor } from '@protocol-registry/domain';
 *
 * scheduledFor({ interviews: new Map() }, identifierOf<ApplicationId>('A-1')) // => null
 * ```
 */
export const scheduledFor = ({ interviews }: Pick<Dossier, 'interviews'>, application: ApplicationId | null): Interview | null =>
  [...interviews.values()].find((interview) => interview.application === application && interview.outcome._tag === 'Scheduled') ?? null;

/**
 * The day of an appointment.
 *
 * @example
 * ```ts
 * import { dayOfAppointment, formatDay, minuteOf } from '@protocol-registry/domain';
 *
 * formatDay(dayOfAppointment({ startsAt: minuteOf('2026-01-20T10:00') })) // => '2026-01-20'
 * ```
 */
export const dayOfAppointment = ({ startsAt }: Pick<Appointment, 'startsAt'>): Day => Math.floor(startsAt / MINUTES_OF_DAY) as Day;
