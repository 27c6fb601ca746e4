import type { CommandOf, OfficeCommands } from '../act/command.ts';
import { decideEvent } from '../event/decide.ts';
import type { OfficerId, RoomId } from '../identifier.ts';
import { decideInterpreter } from '../interpreter/decide.ts';
import type { Reason } from '../reason.ts';
import { backwards, type Decision, decided, when } from '../refusal.ts';
import type { Office, OfficeActs, WeekdayHours } from './office.ts';

const loginReasons = (office: Office, login: string, except: OfficerId): readonly Reason[] =>
  when(
    [...office.officers.values()].some((officer) => officer.login === login && officer.id !== except),
    'LOGIN_TAKEN',
  );

/** Only a supervisor manages the office: without one who stays nobody could ever engage another. */
const lastSupervisorReasons = ({ officers }: Office, officer: OfficerId): readonly Reason[] => {
  const [first, ...others] = [...officers.values()].filter(({ leftOn, role }) => role === 'supervisor' && leftOn === null);
  return when(first?.id === officer && others.length === 0, 'LAST_SUPERVISOR');
};

const correctedReasons = (office: Office, { officer, corrects, login, role }: OfficeActs['officer.corrected']): readonly Reason[] => {
  const known = office.officers.get(officer);
  return [
    ...when(known === undefined, 'OFFICER_UNKNOWN'),
    ...when(known !== undefined && known.setBy !== corrects, 'CORRECTS_NOTHING'),
    ...loginReasons(office, login, officer),
    ...(role === 'supervisor' ? [] : lastSupervisorReasons(office, officer)),
  ];
};

const leavingReasons = (office: Office, officer: OfficerId): readonly Reason[] => {
  const known = office.officers.get(officer);
  return [
    ...when(known === undefined, 'OFFICER_UNKNOWN'),
    ...when(known !== undefined && known.leftOn !== null, 'OFFICER_LEFT'),
    ...lastSupervisorReasons(office, officer),
  ];
};

const closingReasons = (office: Office, room: RoomId): readonly Reason[] => {
  const known = office.rooms.get(room);
  return [...when(known === undefined, 'ROOM_UNKNOWN'), ...when(known !== undefined && known.closedOn !== null, 'ROOM_CLOSED')];
};

const overlap = (a: WeekdayHours, b: WeekdayHours): boolean => a.weekday === b.weekday && a.from < b.to && b.from < a.to;

const hoursReasons = (hours: readonly WeekdayHours[]): readonly Reason[] => [
  ...when(
    hours.some(({ from, to }) => to <= from),
    'PERIOD_BACKWARDS',
  ),
  ...when(
    hours.some((one, index) => hours.slice(index + 1).some((other) => overlap(one, other))),
    'HOURS_OVERLAP',
  ),
];

/**
 * Decides on a command to the office: acts, or every reason against it.
 *
 * @example
 * ```ts
 * import { Result } from 'effect';
 * import { decideOffice, emptyOffice } from '@protocol-registry/domain';
 *
 * const hours = [{ weekday: 1, from: 540, to: 720 }, { weekday: 1, from: 700, to: 1020 }];
 * const decision = decideOffice(emptyOffice, { kind: 'hours.set', content: { hours } });
 * Result.getOrThrow(Result.flip(decision)).map(({ code }) => code) // => ['HOURS_OVERLAP']
 * ```
 */
export const decideOffice = (office: Office, command: CommandOf<OfficeCommands>): Decision<OfficeActs> => {
  switch (command.kind) {
    case 'officer.engage': {
      const { officer, login } = command.content;
      return decided([...when(office.officers.has(officer), 'ALREADY_REGISTERED'), ...loginReasons(office, login, officer)], {
        kind: 'officer.engaged',
        content: command.content,
      });
    }
    case 'officer.correct':
      return decided(correctedReasons(office, command.content), { kind: 'officer.corrected', content: command.content });
    case 'officer.leave':
      return decided(leavingReasons(office, command.content.officer), { kind: 'officer.left', content: command.content });
    case 'officer.record-absence': {
      const { officer, from, to } = command.content;
      return decided([...when(!office.officers.has(officer), 'OFFICER_UNKNOWN'), ...backwards(from, to)], {
        kind: 'officer.absent',
        content: command.content,
      });
    }
    case 'room.open':
      return decided(when(office.rooms.has(command.content.room), 'ALREADY_REGISTERED'), { kind: 'room.opened', content: command.content });
    case 'room.close':
      return decided(closingReasons(office, command.content.room), { kind: 'room.closed', content: command.content });
    case 'hours.set':
      return decided(hoursReasons(command.content.hours), { kind: 'hours.set', content: command.content });
    case 'interpreter.register':
    case 'interpreter.correct':
    case 'interpreter.leave':
      return decideInterpreter(office, command);
    case 'event.announce':
    case 'event.correct':
      return decideEvent(office, command);
  }
};
