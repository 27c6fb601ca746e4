import type { ActOf } from '../act/act.ts';
import { withChange, withEntry } from '../collection.ts';
import type { Day } from '../day.ts';
import { evolveEvent } from '../event/evolve.ts';
import { evolveInterpreter } from '../interpreter/evolve.ts';
import type { Office, OfficeActs, OfficeMember } from './office.ts';

/**
 * An office of which nothing is on record yet.
 *
 * @example
 * ```ts
 * import { emptyOffice } from '@protocol-registry/domain';
 *
 * emptyOffice.officers.size // => 0
 * ```
 */
export const emptyOffice: Office = { officers: new Map(), rooms: new Map(), hours: [], interpreters: new Map(), events: new Map() };

/** An absence that is told twice is one. */
const withAbsence = (member: OfficeMember, from: Day, to: Day): OfficeMember =>
  member.absences.some((absence) => absence.from === from && absence.to === to)
    ? member
    : { ...member, absences: [...member.absences, { from, to }] };

/**
 * The office after an act; `version` is that of the act in its stream.
 *
 * @example
 * ```ts
 * import { emptyOffice, evolveOffice, identifierOf, type RoomId } from '@protocol-registry/domain';
 *
 * const act = { kind: 'room.opened', content: { room: identifierOf<RoomId>('R-1'), name: 'Room 1' } } as const;
 * evolveOffice(emptyOffice, act, 1).rooms.size // => 1
 * ```
 */
export const evolveOffice = (office: Office, act: ActOf<OfficeActs>, version: number): Office => {
  switch (act.kind) {
    case 'officer.engaged': {
      const { officer: id, ...identity } = act.content;
      return { ...office, officers: withEntry(office.officers, id, { id, ...identity, leftOn: null, absences: [], setBy: version }) };
    }
    case 'officer.corrected': {
      const { officer, corrects: _, reason: __, ...identity } = act.content;
      return { ...office, officers: withChange(office.officers, officer, (known) => ({ ...known, ...identity, setBy: version })) };
    }
    case 'officer.left': {
      const { officer, leftOn } = act.content;
      return { ...office, officers: withChange(office.officers, officer, (known) => ({ ...known, leftOn })) };
    }
    case 'officer.absent': {
      const { officer, from, to } = act.content;
      return { ...office, officers: withChange(office.officers, officer, (known) => withAbsence(known, from, to)) };
    }
    case 'room.opened': {
      const { room: id, name } = act.content;
      return { ...office, rooms: withEntry(office.rooms, id, { id, name, closedOn: null }) };
    }
    case 'room.closed': {
      const { room, closedOn } = act.content;
      return { ...office, rooms: withChange(office.rooms, room, (known) => ({ ...known, closedOn })) };
    }
    case 'hours.set':
      return { ...office, hours: act.content.hours };
    case 'interpreter.registered':
    case 'interpreter.corrected':
    case 'interpreter.left':
      return { ...office, interpreters: evolveInterpreter(office.interpreters, act, version) };
    case 'event.announced':
    case 'event.corrected':
      return { ...office, events: evolveEvent(office.events, act, version) };
  }
};
