import type { Day } from '@protocol-registry/domain';

/** A moment in Belgium: a day, and minutes since midnight. */
export interface Moment {
  readonly day: Day;
  readonly minute: number;
}

/** What is to happen, and what happens when its moment comes. */
export interface Agenda {
  /** The moment of what is happening. */
  readonly now: () => Moment;
  /** Sets something down for a moment, which is never before now. */
  readonly on: (day: Day, minute: number, happen: () => void) => void;
  /** Lets everything happen in its order, until the day after the last; what it sets down happens too. */
  readonly until: (last: Day) => void;
}

interface Entry extends Moment {
  readonly order: number;
  readonly happen: () => void;
}

const isBefore = (a: Entry, b: Entry): boolean => a.day - b.day < 0 || (a.day === b.day && (a.minute - b.minute || a.order - b.order) < 0);

/** An agenda with nothing in it. */
export const agenda = (start: Day): Agenda => {
  const entries: Entry[] = [];
  let present: Moment = { day: start, minute: 0 };
  let order = 0;
  const next = (): Entry | undefined => {
    const first = entries.reduce<number>((best, entry, index) => (isBefore(entry, entries[best] ?? entry) ? index : best), 0);
    return entries.splice(first, 1)[0];
  };
  return {
    now: () => present,
    on: (day, minute, happen) => {
      order += 1;
      const isPast = day < present.day || (day === present.day && minute < present.minute);
      entries.push({ ...(isPast ? present : { day, minute }), order, happen });
    },
    until: (last) => {
      for (let entry = next(); entry !== undefined; entry = next()) {
        if (entry.day > last) continue;
        present = { day: entry.day, minute: entry.minute };
        entry.happen();
      }
    },
  };
};
