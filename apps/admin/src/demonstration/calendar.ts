import { type Day, isWorkingDay, MINUTES_OF_DAY, type Minute, type OfficerId, type RoomId } from '@protocol-registry/domain';
import { people, rooms } from './office.ts';

/** A place in the calendar of the office. */
export interface Place {
  readonly officer: OfficerId;
  readonly room: RoomId;
  readonly startsAt: Minute;
}

/** Finds places that nobody has yet. */
export interface Calendar {
  /** The first free place on a day or, where it is full or no working day, after it. */
  readonly place: (from: Day) => Place;
}

const HOURS = [9, 10, 11, 13, 14, 15] as const;
const MINUTES_OF_HOUR = 60;

/** The day itself where the office works on it, else the next on which it does. */
export const workingDay = (day: Day): Day => {
  let working = day;
  while (!isWorkingDay(working)) working = (working + 1) as Day;
  return working;
};

/** A calendar with nothing in it: two interviewers, two rooms, six hours a day. */
export const calendar = (): Calendar => {
  const taken = new Set<string>();
  const onDay = (day: Day): Place | null => {
    for (const hour of HOURS) {
      const startsAt = (day * MINUTES_OF_DAY + hour * MINUTES_OF_HOUR) as Minute;
      for (const [index, officer] of people.interviewers.entries()) {
        const key = `${startsAt} ${officer}`;
        if (taken.has(key)) continue;
        taken.add(key);
        return { officer, room: rooms[index] ?? rooms[0], startsAt };
      }
    }
    return null;
  };
  return {
    place: (from) => {
      for (let day = workingDay(from); ; day = workingDay((day + 1) as Day)) {
        const place = onDay(day);
        if (place !== null) return place;
      }
    },
  };
};
