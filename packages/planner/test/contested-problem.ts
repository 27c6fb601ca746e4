import fc from 'fast-check';
import { at, local, type ProblemDocument } from './problem-document.ts';

const SLOTS_OF_DAY = 6;
const languages = fc.subarray(['fr', 'nl'], { minLength: 1 });

const slotStart = (slot: number): number => at('2026-12-01') + 540 + Math.floor(slot / SLOTS_OF_DAY) * 1440 + (slot % SLOTS_OF_DAY) * 30;

const available = (slots: number, percent: number): fc.Arbitrary<readonly { from: string; to: string }[]> =>
  fc
    .array(fc.nat({ max: 99 }), { minLength: slots, maxLength: slots })
    .map((draws) =>
      draws.flatMap((draw, slot) => (draw < percent ? [{ from: local(slotStart(slot)), to: local(slotStart(slot) + 30) }] : [])),
    );

const each = <A>(count: number, item: (index: number) => fc.Arbitrary<A>): fc.Arbitrary<readonly A[]> =>
  fc.tuple(...Array.from({ length: count }, (_, index) => item(index)));

/** Crowded problems whose current appointments mostly can be kept, but often ask for one room or one officer at one time. */
export const contestedProblem: fc.Arbitrary<ProblemDocument> = fc
  .record({
    officers: fc.integer({ min: 2, max: 4 }),
    rooms: fc.integer({ min: 1, max: 3 }),
    slots: fc.integer({ min: 2, max: 8 }),
    requests: fc.integer({ min: 2, max: 12 }),
  })
  .chain(({ officers, rooms, slots, requests }) =>
    fc.record({
      timeZone: fc.constant('Europe/Brussels'),
      slotMinutes: fc.constant(30),
      officers: each(officers, (index) =>
        fc.record({ id: fc.constant(`o${index}`), languages, gender: fc.constant('f'), available: available(slots, 80) }),
      ),
      rooms: each(rooms, (index) => fc.record({ id: fc.constant(`r${index}`), available: available(slots, 90) })),
      interpreters: fc.constant([]),
      requests: each(requests, (index) =>
        fc.record({
          id: fc.constant(`q${index}`),
          mission: fc.constant('mission-x'),
          languages,
          minutes: fc.constant(30),
          weight: fc.constantFrom(1, 1, 2),
          officerGender: fc.constant(null),
          notOfficers: fc.constant([]),
          unavailable: fc.constant([]),
          earliest: fc.constantFrom('2026-12-01', '2026-12-01', '2026-12-02'),
          deadline: fc.constant('2026-12-02'),
        }),
      ),
      current: each(requests, (index) =>
        fc
          .record({ officer: fc.nat({ max: officers - 1 }), room: fc.nat({ max: rooms - 1 }), slot: fc.nat({ max: slots - 1 }) })
          .map(({ officer, room, slot }) => ({
            request: `q${index}`,
            officer: `o${officer}`,
            room: `r${room}`,
            interpreter: null,
            startsAt: local(slotStart(slot)),
          })),
      ),
      fixed: fc.constant([]),
    }),
  );
