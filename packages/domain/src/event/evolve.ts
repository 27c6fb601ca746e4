import type { ActOf } from '../act/act.ts';
import { withChange, withEntry } from '../collection.ts';
import type { EventId } from '../identifier.ts';
import type { AttendanceActs, EventActs, InformationEvent } from './event.ts';

type Events = ReadonlyMap<EventId, InformationEvent>;

/** The information events after an act. */
export const evolveEvent = (events: Events, act: ActOf<EventActs>, version: number): Events => {
  if (act.kind === 'event.announced') {
    const { event: id, ...details } = act.content;
    return withEntry(events, id, { id, ...details, setBy: version });
  }
  const { event, corrects: _, reason: __, ...details } = act.content;
  return withChange(events, event, (known) => ({ ...known, ...details, setBy: version }));
};

/** The events to which a worker was invited, after an act: whether the worker came, null until that is on record. */
export const evolveAttendance = (
  events: ReadonlyMap<EventId, boolean | null>,
  { content, kind }: ActOf<AttendanceActs>,
): ReadonlyMap<EventId, boolean | null> => withEntry(events, content.event, kind === 'event.invited' ? null : content.attended);
