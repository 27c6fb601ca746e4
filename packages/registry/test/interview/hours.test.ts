import { dayOf, formatMinute, minuteOf } from '@protocol-registry/domain';
import type { Periods } from '@protocol-registry/planner';
import { describe, expect, test } from 'vitest';
import { interviewers, officeHours, openHours, presence } from '../../src/interview/hours.ts';
import { officeOf, person, room, weekdays } from './office.ts';

const shown = (periods: Periods): readonly string[] => periods.map(({ from, to }) => `${formatMinute(from)} ${formatMinute(to).slice(11)}`);

const office = officeOf([], []);
const monday = dayOf('2026-07-20');
const friday = dayOf('2026-07-24');

describe('the hours of the office', () => {
  test('are those of each weekday, without the weekend', () => {
    expect(shown(officeHours(office, dayOf('2026-07-24'), dayOf('2026-07-27')))).toEqual([
      '2026-07-24T09:00 12:00',
      '2026-07-24T13:00 17:00',
      '2026-07-27T09:00 12:00',
      '2026-07-27T13:00 17:00',
    ]);
  });

  test.each([
    ['the national holiday', '2026-07-21'],
    ['Easter Monday', '2026-04-06'],
    ['Ascension', '2026-05-14'],
    ['Whit Monday', '2026-05-25'],
    ['All Saints on a Monday', '2027-11-01'],
    ['New Year', '2027-01-01'],
    ['Armistice', '2026-11-11'],
  ])('leave out %s', (_, day) => {
    expect(officeHours(office, dayOf(day), dayOf(day))).toEqual([]);
  });

  test('are none where the last day lies before the first', () => {
    expect(officeHours(office, friday, monday)).toEqual([]);
  });

  test('are in order and joined, in whatever order they were set', () => {
    const hours = [
      { weekday: 1, from: 720, to: 1020 },
      { weekday: 1, from: 540, to: 720 },
    ];
    expect(shown(officeHours(officeOf([], [], hours), monday, monday))).toEqual(['2026-07-20T09:00 17:00']);
  });
});

describe('the presence of an officer', () => {
  const week = officeHours(
    officeOf(
      [],
      [],
      weekdays.slice(0, 10).filter(({ from }) => from === 540),
    ),
    monday,
    friday,
  );
  const daysOf = (periods: Periods): readonly string[] => shown(periods).map((text) => text.slice(8, 10));

  test('is every hour of the office for one who is never away', () => {
    expect(daysOf(presence(person({ number: 1 }), week))).toEqual(['20', '22', '23', '24']);
  });

  test('leaves out each day of each absence, the first and the last too', () => {
    const absences = [
      { from: dayOf('2026-07-01'), to: monday },
      { from: dayOf('2026-07-23'), to: dayOf('2026-07-23') },
    ];
    expect(daysOf(presence(person({ number: 1, absences }), week))).toEqual(['22', '24']);
  });

  test('takes absences that overlap', () => {
    const absences = [
      { from: dayOf('2026-07-22'), to: dayOf('2026-07-23') },
      { from: monday, to: dayOf('2026-07-22') },
    ];
    expect(daysOf(presence(person({ number: 1, absences }), week))).toEqual(['24']);
  });

  test('ends with the last day of service', () => {
    expect(daysOf(presence(person({ number: 1, leftOn: dayOf('2026-07-22') }), week))).toEqual(['20', '22']);
  });
});

describe('a room', () => {
  const week = officeHours(office, monday, friday);

  test('has every hour of the office while it is open', () => {
    expect(openHours(room(1), week)).toEqual(week);
  });

  test('has those through its last day where it closes later', () => {
    expect(shown(openHours(room(1, dayOf('2026-07-22')), week))).toEqual([
      '2026-07-20T09:00 12:00',
      '2026-07-20T13:00 17:00',
      '2026-07-22T09:00 12:00',
      '2026-07-22T13:00 17:00',
    ]);
  });

  test('has none once it is closed', () => {
    expect(openHours(room(1, dayOf('2026-07-19')), week)).toEqual([]);
  });

  test('is open until midnight of its last day, also where the hours run past it', () => {
    const night = [{ from: minuteOf('2026-07-22T20:00'), to: minuteOf('2026-07-23T04:00') }];
    expect(shown(openHours(room(1, dayOf('2026-07-22')), night))).toEqual(['2026-07-22T20:00 00:00']);
  });
});

test('interviews are held by interviewers and supervisors, not by those who decide on cards', () => {
  const roles = ['protocol_officer', 'interviewer', 'supervisor', 'pay_officer', 'auditor'] as const;
  const members = roles.map((role, index) => person({ number: index + 1, role }));
  expect(interviewers(officeOf(members, [])).map(({ role }) => role)).toEqual(['interviewer', 'supervisor']);
});
