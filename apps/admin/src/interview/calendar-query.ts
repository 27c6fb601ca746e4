import { type Day, formatDay, type OfficerId, parseDay, parseIdentifier } from '@protocol-registry/domain';
import { Option } from 'effect';
import type { Request } from '../env.ts';
import { paths } from '../paths.ts';
import { mondayOf } from './week.ts';

/** The names of the fields in the address. */
export const FIELDS = { week: 'week', officer: 'officer' } as const;

/** Which week is asked for, by its Monday, and whose interviews, null for everybody's. */
export interface CalendarQuery {
  readonly monday: Day;
  readonly officer: OfficerId | null;
}

/** Reads the question from the address: any day stands for its week; without one, it is the week of today. */
export const calendarQueryOf = (request: Request, today: Day): CalendarQuery => ({
  monday: mondayOf(Option.getOrElse(parseDay(request.req.query(FIELDS.week) ?? ''), () => today)),
  officer: Option.getOrNull(parseIdentifier<OfficerId>(request.req.query(FIELDS.officer) ?? '')),
});

/** The address of a week. */
export const calendarAddress = ({ monday, officer }: CalendarQuery): string => {
  const query = new URLSearchParams({ [FIELDS.week]: formatDay(monday) });
  if (officer !== null) query.set(FIELDS.officer, officer);
  return `${paths.interviews}?${query.toString()}`;
};
