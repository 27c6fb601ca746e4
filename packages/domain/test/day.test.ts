import {
  addMonths,
  dayFromParts,
  daysInMonth,
  formatDay,
  formatMonth,
  lastDay,
  monthFromParts,
  parseDay,
  partsOfDay,
} from '@protocol-registry/domain';
import { Option } from 'effect';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

const dates = fc.record({
  year: fc.integer({ min: 1, max: 9999 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
});

describe('civil dates against the calendar of Temporal', () => {
  test('every date that exists is read, numbered and written alike, every other is refused', () => {
    fc.assert(
      fc.property(dates, ({ day, month, year }) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const reference = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
        const exists = reference.day === day;
        expect(Option.isSome(parseDay(text))).toBe(exists);
        const own = dayFromParts(year, month, reference.day);
        expect(own).toBe(reference.since('1970-01-01', { largestUnit: 'days' }).days);
        expect(formatDay(own)).toBe(reference.toString());
        expect(partsOfDay(own)).toEqual({ year, month, dayOfMonth: reference.day });
        expect(daysInMonth(monthFromParts(year, month))).toBe(reference.daysInMonth);
        expect(formatDay(lastDay(monthFromParts(year, month)))).toBe(reference.with({ day: reference.daysInMonth }).toString());
      }),
      { numRuns: 2000 },
    );
  });

  test('months later is the same day, or the first day after a month that has none', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 600 }), ({ day, month, year }, months) => {
        const start = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
        const constrained = start.add({ months });
        const expected = constrained.day === start.day ? constrained : constrained.add({ days: 1 });
        fc.pre(expected.year <= 9999);
        expect(formatDay(addMonths(dayFromParts(start.year, start.month, start.day), months))).toBe(expected.toString());
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '2025-02-30',
    '2025-2-3',
    '2025-13-01',
    '2025-00-10',
    '20250101',
    '2025-01-01T00:00',
    '0000-01-01',
    ' 2025-01-01',
    '01/02/2025',
    '',
  ])('is not a date: %j', (text) => {
    expect(Option.isNone(parseDay(text))).toBe(true);
  });

  test('a month is written with its year', () => {
    expect(formatMonth(monthFromParts(987, 3))).toBe('0987-03');
  });
});
