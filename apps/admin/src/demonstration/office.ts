import { type Day, identifierOf, type OfficerId, type OfficerIdentity, type RoomId } from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import type { Scribe } from './scribe.ts';

/** The supervisor of the demonstration, and the first of its office. */
export const DEMONSTRATOR: OfficerIdentity = {
  name: 'Noor Vanhaelst',
  login: 'noor',
  role: 'supervisor',
  languages: ['nl', 'fr', 'en'],
  gender: 'f',
};

/** The people of the demonstration's office; all are invented. */
const OFFICERS: readonly OfficerIdentity[] = [
  DEMONSTRATOR,
  { name: 'Émile Dartois', login: 'emile', role: 'protocol_officer', languages: ['fr', 'en', 'es'], gender: 'm' },
  { name: 'Saskia Petermans', login: 'saskia', role: 'interviewer', languages: ['nl', 'en', 'pt', 'am'], gender: 'f' },
  { name: 'Yasmine Okoye-Laurent', login: 'yasmine', role: 'interviewer', languages: ['fr', 'en', 'ar', 'sw'], gender: 'f' },
  { name: 'Dietmar Hellenthal', login: 'dietmar', role: 'pay_officer', languages: ['de', 'fr', 'en'], gender: 'm' },
  { name: 'Greet Mullenders', login: 'greet', role: 'auditor', languages: ['nl', 'fr', 'en'], gender: 'f' },
];

const officer = (number: number): OfficerId => identifierOf<OfficerId>(`O-${number}`);

/** Who does what in the demonstration. */
export const people: {
  readonly supervisor: OfficerId;
  readonly protocol: OfficerId;
  readonly interviewers: readonly [OfficerId, OfficerId];
  readonly pay: OfficerId;
} = {
  supervisor: officer(1),
  protocol: officer(2),
  interviewers: [officer(3), officer(4)],
  pay: officer(5),
};

/** The rooms of the demonstration. */
export const rooms: readonly [RoomId, RoomId] = [identifierOf<RoomId>('R-1'), identifierOf<RoomId>('R-2')];

const MORNING = { from: 9 * 60, to: 12 * 60 };
const AFTERNOON = { from: 13 * 60, to: 17 * 60 };
const EARLY = 8 * 60;

/** Sets up the office before anything else happens. */
export const setUpOffice = ({ record }: Scribe, day: Day): void => {
  const doing = { day, minute: EARLY, by: people.supervisor };
  OFFICERS.forEach((identity, index) => {
    record(OFFICE, { kind: 'officer.engage', content: { officer: officer(index + 1), ...identity } }, doing);
  });
  rooms.forEach((room, index) => record(OFFICE, { kind: 'room.open', content: { room, name: `1.0${index + 1}` } }, doing));
  const hours = [1, 2, 3, 4, 5].flatMap((weekday) => [MORNING, AFTERNOON].map((part) => ({ weekday, ...part })));
  record(OFFICE, { kind: 'hours.set', content: { hours } }, doing);
};
