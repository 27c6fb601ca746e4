import fc from 'fast-check';
import { clash } from './possible.ts';
import { type AppointmentEntry, at, local, type ProblemDocument, type Span } from './problem-document.ts';

/** How large the problems are, and how many slots an interview takes. */
export interface Size {
  readonly requests: number;
  readonly days: number;
  readonly slotMinutes: readonly number[];
  readonly fineWeights: boolean;
  readonly lengths: (slotMinutes: number) => readonly number[];
}

const FIRST_DAY = at('2026-12-01');
const LANGUAGES = ['fr', 'nl', 'de'];

const date = (day: number): string => local(FIRST_DAY + day * 1440).slice(0, 10);

/** A span of one to four hours in the morning, begun and ended on points that often miss the grid. */
const span = (days: number): fc.Arbitrary<Span> =>
  fc
    .record({ day: fc.nat({ max: days - 1 }), from: fc.nat({ max: 6 }), length: fc.integer({ min: 1, max: 6 }) })
    .map(({ day, from, length }) => {
      const start = FIRST_DAY + day * 1440 + 540 + from * 15;
      return { from: local(start), to: local(start + length * 15) };
    });

const languages = fc.subarray(LANGUAGES, { minLength: 1 });
const gender = fc.constantFrom('f', 'm');
const plainWeight = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(0.5, 1.25, 2.1));

/** Weights that no floating sum of the oracle could tell apart; brute force can. */
const fineWeight = fc.oneof(plainWeight, fc.constantFrom(0.000001, 10.333333, 0.1, 0.2, 0.3));

const appointment = (size: Size, requests: number, officers: number, rooms: number): fc.Arbitrary<AppointmentEntry> =>
  fc
    .record({
      request: fc.nat({ max: requests - 1 }),
      officer: fc.nat({ max: officers - 1 }),
      room: fc.nat({ max: rooms - 1 }),
      day: fc.nat({ max: size.days - 1 }),
      slot: fc.nat({ max: 8 }),
      interpreter: fc.constantFrom(null, null, null, null, 'i1'),
    })
    .map(({ request, officer, room, day, slot, interpreter }) => ({
      request: `q${request}`,
      officer: `o${officer}`,
      room: `r${room}`,
      interpreter,
      startsAt: local(FIRST_DAY + day * 1440 + 540 + slot * 15),
    }));

const onePerRequest = (appointments: readonly AppointmentEntry[]): readonly AppointmentEntry[] =>
  appointments.filter(({ request }, index) => appointments.findIndex((other) => other.request === request) === index);

export const arbitraryProblem = (size: Size): fc.Arbitrary<ProblemDocument> =>
  fc
    .record({
      officers: fc.integer({ min: 1, max: 3 }),
      rooms: fc.integer({ min: 1, max: 3 }),
      requests: fc.integer({ min: 1, max: size.requests }),
      slotMinutes: fc.constantFrom(...size.slotMinutes),
    })
    .chain(({ officers, rooms, requests, slotMinutes }) => {
      const available = fc.array(span(size.days), { minLength: 1, maxLength: 2 * size.days });
      return fc.record({
        timeZone: fc.constant('Europe/Brussels'),
        slotMinutes: fc.constant(slotMinutes),
        officers: fc.tuple(
          ...Array.from({ length: officers }, (_, index) => fc.record({ id: fc.constant(`o${index}`), languages, gender, available })),
        ),
        rooms: fc.tuple(...Array.from({ length: rooms }, (_, index) => fc.record({ id: fc.constant(`r${index}`), available }))),
        interpreters: fc.constant([{ id: 'i1', languages: ['am'], conflictsWith: [], available: [] }]),
        requests: fc.tuple(
          ...Array.from({ length: requests }, (_, index) =>
            fc
              .record({
                id: fc.constant(`q${index}`),
                mission: fc.constant('mission-x'),
                languages,
                minutes: fc.constantFrom(...size.lengths(slotMinutes)),
                earliest: fc.nat({ max: size.days - 1 }),
                stays: fc.nat({ max: size.days }),
                weight: size.fineWeights ? fineWeight : plainWeight,
                officerGender: fc.constantFrom(null, null, null, 'f'),
                notOfficers: fc.constantFrom<readonly string[]>([], [], ['o0']),
                unavailable: fc.array(span(size.days), { maxLength: 1 }),
              })
              .map(({ stays, earliest, ...rest }) => ({ ...rest, earliest: date(earliest), deadline: date(earliest + stays) })),
          ),
        ),
        current: fc.array(appointment(size, requests, officers, rooms), { maxLength: requests + 2 }).map(onePerRequest),
        fixed: fc.array(appointment(size, requests, officers, rooms), { maxLength: 2 }).map(onePerRequest),
      });
    })
    .map((document) => ({
      ...document,
      fixed: document.fixed.filter(
        (entry, index) =>
          !document.fixed
            .slice(0, index)
            .some((other) => clash(document, entry, other) || (entry.interpreter !== null && other.interpreter !== null)),
      ),
    }));
