import { dayOf, minuteOf } from '@protocol-registry/domain';
import { OFFICE, type Request } from '@protocol-registry/registry';
import * as cast from '../../domain/test/cast.ts';
import { ask } from './register.ts';

/** Names for those of the cast, to tell the same story of somebody else. */
export type Names = Readonly<Record<string, string>>;

/** The same requests with other names. */
export const renamed = (requests: readonly Request[], names: Names): readonly Request[] =>
  JSON.parse(JSON.stringify(requests), (_, value: unknown) => (typeof value === 'string' ? (names[value] ?? value) : value)) as Request[];

/** The second worker, with everything of her own but the number of the card. */
export const second: Names = { 'W-1': 'W-2', 'C-1': 'C-2', 'A-1': 'A-2', 'I-1': 'I-2' };

/** The office, the mission and the employer of the cast. */
export const house: readonly Request[] = [
  ask('M-1', { kind: 'mission.register', content: cast.mission }),
  ask('E-1', { kind: 'employer.register', content: cast.employer }),
  ask(OFFICE, { kind: 'officer.engage', content: cast.officer }),
  ask(OFFICE, { kind: 'room.open', content: cast.room }),
];

/** The interview of the cast on the day of the tests, so that it may be scheduled. */
export const appointment = { ...cast.appointment, startsAt: minuteOf('2026-03-01T10:00') };
export const hearing = { ...cast.hearing, heldOn: dayOf('2026-03-01') };

/** The dossier, step by step. */
export const registered: readonly Request[] = [ask('W-1', { kind: 'worker.register', content: cast.worker })];
export const contracted: readonly Request[] = [...registered, ask('W-1', { kind: 'contract.register', content: cast.contract })];
const lodged: readonly Request[] = [...contracted, ask('W-1', { kind: 'application.lodge', content: cast.application })];
export const scheduled: readonly Request[] = [...lodged, ask('W-1', { kind: 'interview.schedule', content: appointment })];
const held: readonly Request[] = [...scheduled, ask('W-1', { kind: 'interview.hold', content: hearing })];
export const assessed: readonly Request[] = [...held, ask('W-1', { kind: 'pay.assess', content: cast.assessment })];

/** The decision on the card, on the day of the tests. */
export const issue: Request = ask('W-1', {
  kind: 'card.issue',
  content: { application: cast.applicationId, card: cast.cardNumber, decidedOn: cast.today, validFrom: cast.today },
});
export const issued: readonly Request[] = [...assessed, issue];
