import type { Day } from '@protocol-registry/domain';
import type { Appointment } from '@protocol-registry/planner';

/** The appointments of a day, in the order of their starts. */
export interface PlannedDay {
  readonly day: Day;
  readonly appointments: readonly Appointment[];
}

/** A week from Monday on, with the days that have appointments or lie from Monday to Friday. */
export interface PlannedWeek {
  readonly monday: Day;
  readonly days: readonly PlannedDay[];
  /** The times of day at which an appointment of the week starts, in minutes after midnight, ascending. */
  readonly times: readonly number[];
}

const MINUTES_OF_DAY = 1440;
const DAYS_OF_WEEK = 7;
const WORKING_DAYS = 5;
// 1970-01-01 was a Thursday: three days after a Monday.
const FIRST_WEEKDAY = 3;

const dayOfAppointment = ({ startsAt }: Appointment): Day => Math.floor(startsAt / MINUTES_OF_DAY) as Day;
const mondayOf = (day: Day): Day => (Math.floor((day + FIRST_WEEKDAY) / DAYS_OF_WEEK) * DAYS_OF_WEEK - FIRST_WEEKDAY) as Day;

/** The time of day at which an appointment starts, in minutes after midnight. */
export const timeOf = (appointment: Appointment): number => appointment.startsAt - dayOfAppointment(appointment) * MINUTES_OF_DAY;

const weekOf = (monday: Day, appointments: readonly Appointment[]): PlannedWeek => {
  const byDay = Map.groupBy(appointments, dayOfAppointment);
  const days = Array.from({ length: DAYS_OF_WEEK }, (_, index) => (monday + index) as Day)
    .filter((day, index) => index < WORKING_DAYS || byDay.has(day))
    .map((day) => ({ day, appointments: byDay.get(day) ?? [] }));
  const times = [...new Set(appointments.map(timeOf))].toSorted((a, b) => a - b);
  return { monday, days, times };
};

/** Appointments by week; weeks without any are left out. */
export const weeksOf = (appointments: readonly Appointment[]): readonly PlannedWeek[] => {
  const sorted = appointments.toSorted((a, b) => a.startsAt - b.startsAt);
  const byMonday = Map.groupBy(sorted, (appointment) => mondayOf(dayOfAppointment(appointment)));
  return [...byMonday].map(([monday, ofWeek]) => weekOf(monday, ofWeek));
};
