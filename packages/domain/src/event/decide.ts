import type { CommandOf, EventCommands } from '../act/command.ts';
import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Office } from '../office/office.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { AttendanceActs, EventActs } from './event.ts';

/** Decides on a command to the information events of the office. */
export const decideEvent = (office: Office, { content, kind }: CommandOf<EventCommands>): Decision<EventActs> => {
  const known = office.events.get(content.event);
  switch (kind) {
    case 'event.announce':
      return decided(when(known !== undefined, 'ALREADY_REGISTERED'), { kind: 'event.announced', content });
    case 'event.correct':
      return decided(
        [
          ...when(known === undefined, 'EVENT_UNKNOWN'),
          ...when(known !== undefined && known.setBy !== content.corrects, 'CORRECTS_NOTHING'),
        ],
        { kind: 'event.corrected', content },
      );
  }
};

/** Invites a worker to an information event that is not over, once. */
export const inviteToEvent = (
  dossier: Dossier,
  office: Office,
  content: AttendanceActs['event.invited'],
  today: Day,
): Decision<AttendanceActs> => {
  const known = office.events.get(content.event);
  return decided<AttendanceActs>(
    [
      ...when(known === undefined, 'EVENT_UNKNOWN'),
      ...when(known !== undefined && known.on < today, 'EVENT_OVER'),
      ...when(dossier.events.has(content.event), 'ALREADY_INVITED'),
    ],
    { kind: 'event.invited', content },
  );
};

/** Records whether a worker who was invited came; recorded again, the later word holds. */
export const recordAttendance = (
  dossier: Dossier,
  office: Office,
  content: AttendanceActs['event.attendance-recorded'],
  today: Day,
): Decision<AttendanceActs> => {
  const known = office.events.get(content.event);
  return decided<AttendanceActs>(
    [
      ...when(known === undefined, 'EVENT_UNKNOWN'),
      ...when(known !== undefined && known.on > today, 'EVENT_AHEAD'),
      ...when(!dossier.events.has(content.event), 'NOT_INVITED'),
      ...when(dossier.events.get(content.event) === content.attended, 'ATTENDANCE_UNCHANGED'),
    ],
    { kind: 'event.attendance-recorded', content },
  );
};
