import type { Office } from '@protocol-registry/domain';
import type { Rows } from './rows.ts';

/** The rows of the office: its people and when they are away, its rooms, its hours, its interpreters, its information events. */
export const officeRows = ({ officers, rooms, hours, interpreters, events }: Office): Rows => ({
  officer: [...officers.values()].map(({ id, name, login, role, gender, languages, leftOn }) => ({
    id,
    name,
    login,
    role,
    gender,
    languages: JSON.stringify(languages),
    left_on: leftOn,
  })),
  absence: [...officers.values()].flatMap(({ id, absences }) =>
    absences.map(({ from, to }) => ({ officer_id: id, from_day: from, to_day: to })),
  ),
  room: [...rooms.values()].map(({ id, name, closedOn }) => ({ id, name, closed_on: closedOn })),
  office_hours: hours.map(({ weekday, from, to }) => ({ weekday, from_minute: from, to_minute: to })),
  interpreter: [...interpreters.values()].map(({ id, name, languages, conflictsWith, leftOn }) => ({
    id,
    name,
    languages: JSON.stringify(languages),
    conflicts: JSON.stringify(conflictsWith),
    left_on: leftOn,
  })),
  event: [...events.values()].map(({ id, on, place, languages }) => ({ id, on_day: on, place, languages: JSON.stringify(languages) })),
});
