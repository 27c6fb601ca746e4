import { belgium, type Day, dayOf, formatDay, isCurrent, sameDayLater, stayLimit, validityOf } from '@protocol-registry/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

type Period = Parameters<typeof stayLimit>[0][number];

const period = (from: string, to: string, returned: string | null = null): Period => ({
  validFrom: dayOf(from),
  validTo: dayOf(to),
  returnedOn: returned === null ? null : dayOf(returned),
});

const open = { from: dayOf('2000-01-01'), to: null };
const until = (day: string) => ({ from: dayOf('2000-01-01'), to: dayOf(day) });

describe('the same day of a later month', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2026-03-15', 0, '2026-03-15'],
  ])('%s and %i months: %s', (from, months, later) => {
    expect(formatDay(sameDayLater(dayOf(from), months))).toBe(later);
  });
});

describe('how long a card is valid', () => {
  test.each([
    ['twelve months less a day', '2026-03-11', open, '2027-03-10', 'months'],
    ['from 1 March after a leap day', '2027-03-01', open, '2028-02-29', 'months'],
    ['from 29 February', '2024-02-29', open, '2025-02-27', 'months'],
    ['from 1 January', '2026-01-01', open, '2026-12-31', 'months'],
    ['cut to the last day of the posting', '2025-12-01', until('2026-07-31'), '2026-07-31', 'posting'],
    ['not cut by a posting that ends on its last day', '2026-01-01', until('2026-12-31'), '2026-12-31', 'months'],
    ['one day where the posting ends that day', '2026-01-01', until('2026-01-01'), '2026-01-01', 'posting'],
    ['none where the posting has ended', '2026-01-01', until('2025-12-31'), '2025-12-31', 'posting'],
  ])('%s', (_, from, posting, to, limit) => {
    const validity = validityOf([], dayOf(from), posting, belgium);
    expect([formatDay(validity.validTo), validity.limit]).toEqual([to, limit]);
  });

  test('cut to the ten-year day, and to the posting where that ends before it', () => {
    const cards = [period('2016-08-01', '2026-03-31')];
    const cut = validityOf(cards, dayOf('2026-04-01'), open, belgium);
    expect([formatDay(cut.validTo), cut.limit]).toEqual(['2026-07-31', 'stay']);
    const shorter = validityOf(cards, dayOf('2026-04-01'), until('2026-06-30'), belgium);
    expect([formatDay(shorter.validTo), shorter.limit]).toEqual(['2026-06-30', 'posting']);
  });
});

describe('the ten-year day', () => {
  test.each<[string, readonly Period[], string, string]>([
    ['of a first card', [], '2026-01-01', '2035-12-31'],
    ['of a first card on 29 February', [], '2024-02-29', '2034-02-27'],
    ['without a gap', [period('2016-01-01', '2016-12-31')], '2017-01-01', '2025-12-31'],
    ['moved by a gap', [period('2016-01-01', '2016-12-31')], '2017-01-11', '2026-01-10'],
    ['moved by two gaps', [period('2016-01-01', '2016-12-31'), period('2017-01-11', '2017-12-31')], '2018-01-06', '2026-01-15'],
    ['overlaps counted once', [period('2016-01-01', '2016-12-31'), period('2016-07-01', '2017-06-30')], '2017-07-01', '2025-12-31'],
    ['a card inside another', [period('2016-01-01', '2017-12-31'), period('2016-07-01', '2016-12-31')], '2018-01-01', '2025-12-31'],
    ['in whatever order', [period('2017-01-11', '2017-12-31'), period('2016-01-01', '2016-12-31')], '2018-01-01', '2026-01-10'],
    ['a card handed back early', [period('2016-01-01', '2016-12-31', '2016-06-30')], '2017-01-01', '2026-07-03'],
    ['a card handed back late', [period('2016-01-01', '2016-12-31', '2017-02-01')], '2017-01-01', '2025-12-31'],
    ['a card handed back before its first day', [period('2016-01-01', '2016-12-31', '2015-12-15')], '2017-01-01', '2026-12-31'],
  ])('%s', (_, cards, from, limit) => {
    expect(formatDay(stayLimit(cards, dayOf(from), belgium))).toBe(limit);
  });

  const start = dayOf('2015-01-01');
  const periods = fc.array(
    fc.record({ from: fc.nat(900), length: fc.nat(400), returnedAfter: fc.option(fc.integer({ min: -50, max: 500 })) }),
    { maxLength: 6 },
  );

  test('agrees with counting the days one by one', () => {
    fc.assert(
      fc.property(periods, fc.nat(400), (drawn, later) => {
        const cards = drawn.map(({ from, length, returnedAfter }): Period => {
          const validFrom = (start + from) as Day;
          const returnedOn = returnedAfter === null ? null : ((validFrom + returnedAfter) as Day);
          return { validFrom, validTo: (validFrom + length) as Day, returnedOn };
        });
        const from = (start + 900 + later) as Day;
        const isCovered = (day: number): boolean => cards.some((card) => isCurrent(card, day as Day));
        let first = start as number;
        while (first < from && !isCovered(first)) first += 1;
        let uncovered = 0;
        for (let day = first; day < from; day += 1) if (!isCovered(day)) uncovered += 1;
        expect(stayLimit(cards, from, belgium)).toBe(sameDayLater(first as Day, 120) - 1 + uncovered);
      }),
    );
  });
});
