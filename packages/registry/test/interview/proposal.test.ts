import { type Day, dayOf, formatMinute, MINUTES_OF_DAY, type Minute, minuteOf, startOfDay } from '@protocol-registry/domain';
import type { InterviewLine, Proposal } from '@protocol-registry/registry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officeHours, openHours, presence } from '../../src/interview/hours.ts';
import { lastPlanned, proposalOf } from '../../src/interview/proposal.ts';
import { booked, dueBy, interpreter, officeOf, person, room, weekdays } from './office.ts';

/** Monday; Tuesday 21 July is a holiday. */
const monday = dayOf('2026-07-20');

const shown = ({ interviews }: Proposal): readonly string[] =>
  interviews.map(({ due, officer, room: place, startsAt }) => `${due.application} ${officer.id} ${place.id} ${formatMinute(startsAt)}`);

const reasons = ({ unplanned }: Proposal): readonly string[] =>
  unplanned.map(({ due, reasons: why }) => `${due.application} ${why.join()}`);

const small = officeOf([person({ number: 1 })], [room(1)]);

describe('a proposal', () => {
  test('of nothing is empty', () => {
    expect(proposalOf(small, [], [], monday)).toEqual({ interviews: [], unplanned: [] });
  });

  test('places each as early as can be, one after the other, with the names of officer and room', () => {
    const proposal = proposalOf(small, [dueBy(1, dayOf('2026-07-31')), dueBy(2, dayOf('2026-07-31'))], [], monday);
    expect(shown(proposal).map((text) => text.slice(4))).toEqual(['O-1 R-1 2026-07-20T09:00', 'O-1 R-1 2026-07-20T10:00']);
    expect(proposal.interviews[0]).toMatchObject({ officer: { name: 'Officer 1' }, room: { name: 'Room 1' }, minutes: 60 });
  });

  test('gives the earlier deadline the only place before it', () => {
    const oneHour = officeOf(
      [person({ number: 1 })],
      [room(1)],
      [1, 3].map((weekday) => ({ weekday, from: 540, to: 600 })),
    );
    const proposal = proposalOf(oneHour, [dueBy(1, dayOf('2026-07-22')), dueBy(2, dayOf('2026-07-20'))], [], monday);
    expect(shown(proposal)).toEqual(['A-2 O-1 R-1 2026-07-20T09:00', 'A-1 O-1 R-1 2026-07-22T09:00']);
  });

  test('passes over a holiday', () => {
    expect(shown(proposalOf(small, [dueBy(1, dayOf('2026-07-22'))], [], dayOf('2026-07-21')))).toEqual(['A-1 O-1 R-1 2026-07-22T09:00']);
  });

  test('says that nothing fits where every day before the deadline is none of the office', () => {
    expect(reasons(proposalOf(small, [dueBy(1, dayOf('2026-07-21'))], [], dayOf('2026-07-21')))).toEqual(['A-1 NO_OFFICER,NO_ROOM']);
  });

  const oneHour = officeOf([person({ number: 1 })], [room(1)], [{ weekday: 1, from: 540, to: 600 }]);
  const overdue = dueBy(1, dayOf('2026-06-01'));

  test('gives an overdue one a window of two weeks', () => {
    const proposal = proposalOf(oneHour, [dueBy(2, dayOf('2026-07-26')), overdue], [], monday);
    expect(shown(proposal)).toEqual(['A-2 O-1 R-1 2026-07-20T09:00', 'A-1 O-1 R-1 2026-07-27T09:00']);
  });

  test('keeps an overdue one where there is not place for all', () => {
    const contested = [dueBy(2, monday), dueBy(3, dayOf('2026-07-27')), dueBy(4, dayOf('2026-08-03')), overdue];
    const tight = proposalOf(oneHour, contested, [], monday);
    expect(tight.interviews.map(({ due }) => due.application)).toContain('A-1');
    expect(reasons(tight)).toEqual([expect.stringMatching(/^A-[234] CAPACITY$/)]);
  });

  test('looks ahead to the latest deadline, and two weeks for what is overdue', () => {
    expect(lastPlanned([], monday)).toBe(monday);
    expect(lastPlanned([dueBy(1, dayOf('2026-09-01')), dueBy(2, dayOf('2026-08-01'))], monday)).toBe(dayOf('2026-09-01'));
    expect(lastPlanned([dueBy(1, dayOf('2026-07-19'))], monday)).toBe(dayOf('2026-08-03'));
    expect(lastPlanned([dueBy(1, monday)], monday)).toBe(monday);
  });
});

describe('who and where', () => {
  const soon = dayOf('2026-07-20');

  test('an officer without a language of the worker is not proposed: an interpreter is needed', () => {
    const office = officeOf([person({ number: 1, languages: ['nl'] })], [room(1)]);
    expect(reasons(proposalOf(office, [dueBy(1, soon, ['am'])], [], monday))).toEqual(['A-1 NO_INTERPRETER']);
  });

  test('the one who shares any language is', () => {
    const office = officeOf([person({ number: 1, languages: ['nl'] }), person({ number: 2, languages: ['en', 'am'] })], [room(1)]);
    expect(shown(proposalOf(office, [dueBy(1, soon, ['ti', 'am'])], [], monday))).toEqual(['A-1 O-2 R-1 2026-07-20T09:00']);
  });

  test('only one of the gender that the worker asks for', () => {
    const office = officeOf([person({ number: 1, gender: 'm' }), person({ number: 2, gender: 'f' })], [room(1)]);
    const asks = (officerGender: 'f' | 'x') => ({ ...dueBy(1, soon), officerGender });
    expect(shown(proposalOf(office, [asks('f')], [], monday))).toEqual(['A-1 O-2 R-1 2026-07-20T09:00']);
    expect(reasons(proposalOf(office, [asks('x')], [], monday))).toEqual(['A-1 NO_OFFICER']);
  });

  test('nobody who may not hold interviews, is away, or has left', () => {
    const absences = [{ from: dayOf('2026-07-13'), to: dayOf('2026-07-24') }];
    const officers = [
      person({ number: 1, role: 'auditor' }),
      person({ number: 2, absences }),
      person({ number: 3, leftOn: dayOf('2026-07-19') }),
    ];
    expect(reasons(proposalOf(officeOf(officers, [room(1)]), [dueBy(1, soon)], [], monday))).toEqual(['A-1 NO_OFFICER']);
    expect(shown(proposalOf(officeOf(officers, [room(1)]), [dueBy(1, dayOf('2026-07-27'))], [], monday))).toEqual([
      'A-1 O-2 R-1 2026-07-27T09:00',
    ]);
  });

  test('a room that will close serves until then', () => {
    const closing = officeOf([person({ number: 1 })], [room(1, monday)]);
    expect(shown(proposalOf(closing, [dueBy(1, dayOf('2026-07-31'))], [], monday))).toEqual(['A-1 O-1 R-1 2026-07-20T09:00']);
    expect(reasons(proposalOf(closing, [dueBy(1, dayOf('2026-07-31'))], [], dayOf('2026-07-22')))).toEqual(['A-1 NO_ROOM']);
  });
});

describe('an interpreter of the register', () => {
  const soon = dayOf('2026-07-22');
  const dutch = [person({ number: 1, languages: ['nl'] })];
  const withInterpreters = (...interpreters: Parameters<typeof officeOf>[3] & object) => officeOf(dutch, [room(1)], weekdays, interpreters);
  const interpreted = ({ interviews }: Proposal): readonly string[] =>
    interviews.map((one) => `${one.due.application} ${one.interpreter?.id ?? '-'} ${formatMinute(one.startsAt)}`);

  test('comes where no officer speaks a language of the worker, and only there', () => {
    const office = withInterpreters(interpreter(1, ['am', 'nl']));
    const proposal = proposalOf(office, [dueBy(1, soon, ['am']), dueBy(2, soon, ['nl'])], [], monday);
    expect(interpreted(proposal)).toEqual(['A-2 - 2026-07-20T09:00', 'A-1 T-1 2026-07-20T10:00']);
    expect(proposal.interviews[1]?.interpreter?.name).toBe('Interpreter 1');
  });

  test('is in no conflict with the mission, and speaks with both', () => {
    const unfit = [interpreter(1, ['am', 'nl'], 'M-1'), interpreter(2, ['ti', 'nl'])];
    expect(reasons(proposalOf(withInterpreters(...unfit), [dueBy(1, soon, ['am'])], [], monday))).toEqual(['A-1 NO_INTERPRETER']);
    const fit = withInterpreters(...unfit, interpreter(3, ['am', 'en', 'nl'], 'M-2'));
    expect(interpreted(proposalOf(fit, [dueBy(1, soon, ['am'])], [], monday))).toEqual(['A-1 T-3 2026-07-20T09:00']);
    const mute = withInterpreters(interpreter(1, ['am', 'en']));
    expect(proposalOf(mute, [dueBy(1, soon, ['am'])], [], monday).interviews).toEqual([]);
  });

  test('is in one place at a time, and not where already booked', () => {
    const two = officeOf([...dutch, person({ number: 2, languages: ['nl'] })], [room(1), room(2)], weekdays, [
      interpreter(1, ['am', 'nl']),
    ]);
    const line = {
      ...booked(9, { officer: 2, room: 2, startsAt: minuteOf('2026-07-20T09:00') }),
      interpreterId: interpreter(1, ['am']).id,
    };
    const proposal = proposalOf(two, [dueBy(1, soon, ['am']), dueBy(2, soon, ['am'])], [line], monday);
    expect(interpreted(proposal)).toEqual(['A-1 T-1 2026-07-20T10:00', 'A-2 T-1 2026-07-20T11:00']);
  });

  test('who has no time left is told of as that', () => {
    const oneHour = officeOf(
      [...dutch, person({ number: 2, languages: ['nl'] })],
      [room(1), room(2)],
      [{ weekday: 1, from: 540, to: 600 }],
      [interpreter(1, ['am', 'nl'])],
    );
    const proposal = proposalOf(oneHour, [dueBy(1, soon, ['am']), dueBy(2, soon, ['am'])], [], monday);
    expect([interpreted(proposal), reasons(proposal)]).toEqual([['A-1 T-1 2026-07-20T09:00'], ['A-2 CAPACITY']]);
    const gone = withInterpreters({ ...interpreter(1, ['am', 'nl']), leftOn: dayOf('2026-07-19') });
    expect(reasons(proposalOf(gone, [dueBy(1, soon, ['am'])], [], monday))).toEqual(['A-1 NO_OFFICER']);
  });
});

describe('what is booked', () => {
  const nine = minuteOf('2026-07-20T09:00');
  const two = officeOf([person({ number: 1 }), person({ number: 2 })], [room(1), room(2)]);

  test('keeps the officer and the room', () => {
    expect(shown(proposalOf(two, [dueBy(1, monday)], [booked(9, { officer: 1, room: 2, startsAt: nine })], monday))).toEqual([
      'A-1 O-2 R-1 2026-07-20T09:00',
    ]);
  });

  test('keeps the worker, for whom a date of another application still stands', () => {
    expect(shown(proposalOf(two, [dueBy(1, monday)], [booked(1, { officer: 1, room: 1, startsAt: nine })], monday))).toEqual([
      expect.stringMatching(/^A-1 O-\d R-\d 2026-07-20T10:00$/),
    ]);
  });

  test.each(['cancelled', 'missed', 'valid', 'invalid'] as const)('takes nothing where the interview was %s', (result) => {
    const line = booked(9, { officer: 1, room: 1, startsAt: nine }, result);
    expect(shown(proposalOf(small, [dueBy(1, monday)], [line], monday))).toEqual(['A-1 O-1 R-1 2026-07-20T09:00']);
  });

  test('that begins at an odd time takes every hour that it touches', () => {
    const line = booked(9, { officer: 1, room: 1, startsAt: minuteOf('2026-07-20T09:50') });
    expect(shown(proposalOf(small, [dueBy(1, monday)], [line], monday))).toEqual(['A-1 O-1 R-1 2026-07-20T11:00']);
  });
});

const LANGUAGES = ['fr', 'nl', 'en', 'am'];
const languages = fc.subarray(LANGUAGES, { minLength: 1 }).map((some) => some as [string, ...string[]]);
const dayFrom = (least: number, most: number): fc.Arbitrary<Day> =>
  fc.integer({ min: least, max: most }).map((days) => (monday + days) as Day);
const absence = fc
  .record({ from: dayFrom(-3, 10), days: fc.nat({ max: 5 }) })
  .map(({ from, days }) => ({ from, to: (from + days) as Day }));
const hoursOfDay = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  from: fc.integer({ min: 16, max: 28 }),
  quarters: fc.integer({ min: 1, max: 16 }),
});

const situation = fc.record({
  officers: fc.array(
    fc.record({
      languages,
      leftOn: fc.option(dayFrom(-2, 12)),
      absences: fc.array(absence, { maxLength: 2 }),
      role: fc.constantFrom('interviewer' as const, 'auditor' as const),
    }),
    { maxLength: 4 },
  ),
  rooms: fc.array(fc.option(dayFrom(-2, 12)), { maxLength: 3 }),
  hours: fc.uniqueArray(hoursOfDay, { selector: ({ weekday }) => weekday, maxLength: 7 }),
  due: fc.array(fc.record({ by: dayFrom(-5, 16), languages }), { maxLength: 8 }),
  booked: fc.array(
    fc.record({
      officer: fc.integer({ min: 1, max: 4 }),
      room: fc.integer({ min: 1, max: 3 }),
      day: fc.nat({ max: 9 }),
      quarter: fc.integer({ min: 28, max: 64 }),
      worker: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 6 },
  ),
});

const planned = fc.record({ situation }).map(({ situation: { officers, rooms, hours, due, booked: taken } }) => {
  const office = officeOf(
    officers.map((officer, index) => person({ number: index + 1, ...officer })),
    rooms.map((closedOn, index) => room(index + 1, closedOn)),
    hours.map(({ weekday, from, quarters }) => ({ weekday, from: from * 30, to: from * 30 + quarters * 15 })),
  );
  const lines = taken.map(({ officer, room: place, day, quarter, worker }) =>
    booked(worker, { officer, room: place, startsAt: (startOfDay((monday + day) as Day) + quarter * 15) as Minute }),
  );
  const asked = due.map(({ by, languages: spoken }, index) => dueBy(index + 1, by, spoken));
  return { office, lines, due: asked, proposal: proposalOf(office, asked, lines, monday) };
});

interface Taken {
  readonly officer: string;
  readonly room: string;
  readonly worker: string;
  readonly from: number;
  readonly to: number;
}

const ofLine = ({ officer, room: place, worker, startsAt, minutes }: InterviewLine): Taken => ({
  officer: officer.id,
  room: place.id,
  worker: worker.id,
  from: startsAt,
  to: startsAt + minutes,
});

const clash = (a: Taken, b: Taken): boolean =>
  a.from < b.to && b.from < a.to && (a.officer === b.officer || a.room === b.room || a.worker === b.worker);

describe('of any office', () => {
  test('each due interview is either placed or has a reason, once', () => {
    fc.assert(
      fc.property(planned, ({ due, proposal: { interviews, unplanned } }) => {
        const answered = [...interviews, ...unplanned].map((one) => one.due.application).toSorted();
        expect(answered).toEqual(due.map(({ application }) => application).toSorted());
        expect(unplanned.every(({ reasons: why }) => why.length > 0)).toBe(true);
      }),
    );
  });

  test('nobody and nothing is booked twice', () => {
    fc.assert(
      fc.property(planned, ({ lines, proposal: { interviews } }) => {
        const proposed = interviews.map(({ due, officer, room: place, startsAt, minutes }) => ({
          officer: officer.id,
          room: place.id,
          worker: due.worker.id,
          from: startsAt,
          to: startsAt + minutes,
        }));
        const twice = proposed.flatMap((one, index) =>
          [...proposed.slice(index + 1), ...lines.map(ofLine)].filter((other) => clash(one, other)),
        );
        expect(twice).toEqual([]);
      }),
    );
  });

  test('every interview lies in the hours in which its officer is there and its room is open, and before its deadline', () => {
    fc.assert(
      fc.property(planned, ({ office, due, proposal: { interviews } }) => {
        const hours = officeHours(office, monday, lastPlanned(due, monday));
        for (const { due: one, minutes, officer, room: place, startsAt } of interviews) {
          const [host, chamber] = [office.officers.get(officer.id), office.rooms.get(place.id)];
          const free = host === undefined || chamber === undefined ? [] : openHours(chamber, presence(host, hours));
          expect(free.some(({ from, to }) => from <= startsAt && startsAt + minutes <= to)).toBe(true);
          expect(host?.role).toBe('interviewer');
          expect(host?.languages.some((language) => one.languages.includes(language))).toBe(true);
          const by = one.interviewBy < monday ? monday + 14 : one.interviewBy;
          expect(Math.floor(startsAt / MINUTES_OF_DAY)).toBeGreaterThanOrEqual(monday);
          expect(Math.floor(startsAt / MINUTES_OF_DAY)).toBeLessThanOrEqual(by);
        }
      }),
    );
  });
});
