import { type Day, MINUTES_OF_DAY, type Minute } from '@protocol-registry/domain';

/** What begins at a local time. */
export interface Timed {
  readonly startsAt: Minute;
}

/** The appointments of a day, in the order of their starts. */
export interface PlannedDay<A extends Timed> {
  readonly day: Day;
  readonly appointments: readonly A[];
}

/** A week from Monday on, with the days that have appointments or lie from Monday to Friday. */
export interface PlannedWeek<A extends Timed> {
  readonly monday: Day;
  readonly days: readonly PlannedDay<A>[];
  /** The times of day at which a row of the week begins, in minutes after midnight, ascending; a row without an appointment is left out. */
  readonly times: readonly number[];
  /** How many minutes a row has. */
  readonly step: number;
}

const DAYS_OF_WEEK = 7;
const WORKING_DAYS = 5;
// 1970-01-01 was a Thursday: three days after a Monday.
const FIRST_WEEKDAY = 3;

/** The day of an appointment. */
export const dayOf = ({ startsAt }: Timed): Day => Math.floor(startsAt / MINUTES_OF_DAY) as Day;

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => (Math.floor((day + FIRST_WEEKDAY) / DAYS_OF_WEEK) * DAYS_OF_WEEK - FIRST_WEEKDAY) as Day;

/** The Monday of another week, so many weeks on. */
export const weeksLater = (monday: Day, weeks: number): Day => (monday + weeks * DAYS_OF_WEEK) as Day;

/** The time of day at which an appointment starts, in minutes after midnight. */
export const timeOf = (appointment: Timed): number => appointment.startsAt - dayOf(appointment) * MINUTES_OF_DAY;

/** The row of a week in which an appointment stands. */
export const rowOf = (appointment: Timed, step: number): number => Math.floor(timeOf(appointment) / step) * step;

/** The week of a Monday, in rows of so many minutes; by the minute, each start has a row of its own. */
export const weekOf = <A extends Timed>(monday: Day, appointments: readonly A[], step = 1): PlannedWeek<A> => {
  const byDay = Map.groupBy(appointments, dayOf);
  const days = Array.from({ length: DAYS_OF_WEEK }, (_, index) => (monday + index) as Day)
    .filter((day, index) => index < WORKING_DAYS || byDay.has(day))
    .map((day) => ({ day, appointments: byDay.get(day) ?? [] }));
  const times = [...new Set(appointments.map((appointment) => rowOf(appointment, step)))].toSorted((a, b) => a - b);
  return { monday, days, times, step };
};

/** Appointments by week; weeks without any are left out. */
export const weeksOf = <A extends Timed>(appointments: readonly A[]): readonly PlannedWeek<A>[] => {
  const sorted = appointments.toSorted((a, b) => a.startsAt - b.startsAt);
  const byMonday = Map.groupBy(sorted, (appointment) => mondayOf(dayOf(appointment)));
  return [...byMonday].map(([monday, ofWeek]) => weekOf(monday, ofWeek));
};
