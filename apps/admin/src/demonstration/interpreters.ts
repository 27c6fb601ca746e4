import {
  type Day,
  type EventId,
  type InterpreterId,
  type InterpreterIdentity,
  identifierOf,
  type MissionId,
} from '@protocol-registry/domain';
import { OFFICE } from '@protocol-registry/registry';
import { people } from './office.ts';
import type { Scribe } from './scribe.ts';

type Invented = Pick<InterpreterIdentity, 'name' | 'languages'> & { readonly conflict?: number };

/** The interpreters of the demonstration; all are invented. The third works for the second mission as well. */
const INTERPRETERS: readonly Invented[] = [
  { name: 'Selam Wolde', languages: ['am', 'ti', 'en', 'fr'] },
  { name: 'Rosario Dimaculangan', languages: ['fil', 'en'] },
  { name: 'Farid Belkacem', languages: ['ar', 'fr'], conflict: 2 },
  { name: 'Neema Okello', languages: ['sw', 'en', 'fr'] },
];

/** The interpreters, each with the declaration that was signed on the day. */
export const registerInterpreters = ({ record }: Scribe, day: Day): void =>
  INTERPRETERS.forEach(({ conflict, languages, name }, index) => {
    const independence = {
      declaredOn: day,
      not_of_mission: conflict === undefined,
      not_of_family: true,
      not_colleague: true,
      not_sent_by_employer: true,
    };
    const content = {
      interpreter: identifierOf<InterpreterId>(`T-${index + 1}`),
      name,
      languages,
      independence,
      conflictsWith: conflict === undefined ? [] : [identifierOf<MissionId>(`M-${conflict}`)],
    };
    record(OFFICE, { kind: 'interpreter.register', content }, { day, minute: 11 * 60 + index, by: people.supervisor });
  });

/** The information event of the demonstration. */
export const EVENT: EventId = identifierOf<EventId>('V-1');

/** Announces the information event so many days before it. */
export const announceEvent = ({ record }: Scribe, on: Day, before: number): void =>
  record(
    OFFICE,
    { kind: 'event.announce', content: { event: EVENT, on, place: 'Egmont Palace, Brussels', languages: ['en', 'fr', 'nl'] } },
    { day: (on - before) as Day, minute: 10 * 60, by: people.protocol },
  );
