import {
  type Day,
  type InterviewRoom,
  isHoliday,
  MINUTES_OF_DAY,
  type Minute,
  type Office,
  type OfficeMember,
  startOfDay,
  type WeekdayHours,
} from '@protocol-registry/domain';
import { mergePeriods, type Period, type Periods, subtractPeriods } from '@protocol-registry/planner';
import { permissionsOf } from '../access/permission.ts';

/** Days since 1970-01-01, a Thursday, to the weekday of ISO 8601, Monday being 1. */
const weekdayOf = (day: Day): number => ((day + 3) % 7) + 1;

const periodOn = (day: Day, { from, to }: WeekdayHours): Period =>
  ({ from: day * MINUTES_OF_DAY + from, to: day * MINUTES_OF_DAY + to }) as Period;

const daysFrom = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) as Day);

/**
 * The hours of the office from one day through another, without public holidays.
 *
 * @example
 * ```ts
 * import { dayOf, emptyOffice, minuteOf } from '@protocol-registry/domain';
 * import { officeHours } from '@protocol-registry/registry';
 *
 * const office = { ...emptyOffice, hours: [2, 3].map((weekday) => ({ weekday, from: 540, to: 720 })) };
 * // Tuesday 21 July is a holiday.
 * officeHours(office, dayOf('2026-07-20'), dayOf('2026-07-22')) // => [{ from: minuteOf('2026-07-22T09:00'), to: minuteOf('2026-07-22T12:00') }]
 * ```
 */
export const officeHours = ({ hours }: Office, from: Day, to: Day): Periods =>
  mergePeriods(
    daysFrom(from, to)
      .filter((day) => !isHoliday(day))
      .flatMap((day) => hours.filter(({ weekday }) => weekday === weekdayOf(day)).map((ofDay) => periodOn(day, ofDay))),
  );

const FOREVER = Number.MAX_SAFE_INTEGER as Minute;

const wholeDays = (from: Day, to: Day): Period => ({ from: startOfDay(from), to: startOfDay((to + 1) as Day) });

/** The time after a last day; none where no last day is set. */
const after = (last: Day | null): Periods => (last === null ? [] : [{ from: startOfDay((last + 1) as Day), to: FOREVER }]);

/** The hours of the office in which a person serves and is not away. */
export const presence = ({ absences, leftOn }: Pick<OfficeMember, 'absences' | 'leftOn'>, hours: Periods): Periods =>
  subtractPeriods(hours, mergePeriods([...absences.map(({ from, to }) => wholeDays(from, to)), ...after(leftOn)]));

/** The hours of the office on the days on which a room is open. */
export const openHours = ({ closedOn }: Pick<InterviewRoom, 'closedOn'>, hours: Periods): Periods =>
  subtractPeriods(hours, after(closedOn));

/**
 * Who may hold interviews, also those who have left.
 *
 * @example
 * ```ts
 * import { emptyOffice, evolveOffice, identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { interviewers } from '@protocol-registry/registry';
 *
 * const engaged = (number: number, role: 'interviewer' | 'auditor') => ({
 *   kind: 'officer.engaged',
 *   content: { officer: identifierOf<OfficerId>(`O-${number}`), name: role, login: role, role, languages: ['fr'], gender: 'x' },
 * } as const);
 * const office = evolveOffice(evolveOffice(emptyOffice, engaged(1, 'interviewer'), 1), engaged(2, 'auditor'), 2);
 * interviewers(office).map(({ id }) => id) // => ['O-1']
 * ```
 */
export const interviewers = ({ officers }: Pick<Office, 'officers'>): readonly OfficeMember[] =>
  [...officers.values()].filter(({ role }) => permissionsOf(role).has('interview.hold'));
