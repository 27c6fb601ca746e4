import { type Cents, daysInMonth, formatDay, type Month, monthOf } from '@protocol-registry/domain';
import {
  assessMonth,
  audit,
  type Contract,
  publishedGgmmi,
  readContracts,
  readSectorTable,
  type SectorTable,
} from '@protocol-registry/pay';
import { Result } from 'effect';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContractCells, contractsText, scalesText } from './contract-text.ts';

const day = (year: number, month: number, dayOfMonth: number): string =>
  new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
const plusDays = (text: string, days: number): string => new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10);

const someDay = (from: string, span: number): fc.Arbitrary<string> => fc.nat(span).map((days) => plusDays(from, days));
const cents = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((amount) => (amount / 100).toFixed(2));
const hours = fc.constantFrom('19', '24', '37.5', '37.99', '38', '39.25', '40', '40.01', '45', '50');

interface Case {
  readonly contract: readonly ContractCells[];
  readonly scales: readonly string[];
  readonly month: Month;
}

/** Contracts from April 2022 on, when one step is left: the naive count below needs no step rules. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    startsOn: someDay('2022-04-01', 900),
    length: fc.option(fc.integer({ min: 0, max: 500 })),
    seniorityBefore: fc.integer({ min: -40, max: 3000 }),
    terms: fc.array(fc.record({ after: fc.integer({ min: 1, max: 500 }), gross: cents(150_000, 300_000), hours }), { maxLength: 3 }),
    gross: cents(150_000, 300_000),
    hours,
    dienstbode: fc.boolean(),
    rows: fc.uniqueArray(
      fc.record({
        years: fc.integer({ min: 0, max: 8 }),
        from: fc.constantFrom('2021-01-01', '2023-01-01', '2023-05-17', '2024-01-01'),
        monthly: cents(180_000, 280_000),
        week: fc.constantFrom('36', '37.5', '38', '39', '40'),
      }),
      { selector: (row) => `${row.years} ${row.from}`, maxLength: 6 },
    ),
    offset: fc.nat(36),
  })
  .map((parts) => {
    const endsOn = parts.length === null ? '' : plusDays(parts.startsOn, parts.length);
    const common = {
      labour_category: parts.dienstbode ? 'dienstbode' : 'house_staff',
      scale_category: 'household',
      seniority_from: plusDays(parts.startsOn, -parts.seniorityBefore),
      starts_on: parts.startsOn,
      ends_on: endsOn,
    };
    const first = { ...common, terms_from: parts.startsOn, gross_monthly: parts.gross, weekly_hours: parts.hours };
    const later = parts.terms
      .map((terms) => ({
        ...common,
        terms_from: plusDays(parts.startsOn, terms.after),
        gross_monthly: terms.gross,
        weekly_hours: terms.hours,
      }))
      .filter((terms, index, all) => all.findIndex((other) => other.terms_from === terms.terms_from) === index)
      .filter((terms) => endsOn === '' || terms.terms_from <= endsOn);
    const lastOffset = Math.trunc((parts.length ?? 500) / 28) + 1;
    const month = (monthOf(parts.startsOn.slice(0, 7)) + (parts.offset % (lastOffset + 1))) as Month;
    return {
      contract: [first, ...later],
      scales: parts.rows.map((row) => `invented,household,${row.years},${row.from},${row.monthly},${row.week},invented`),
      month,
    };
  });

/** A fraction of long integers. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}
const plus = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
const rounded = ({ bottom, top }: Fraction): number => Number((2n * top + bottom) / (2n * bottom));
const ZERO: Fraction = { top: 0n, bottom: 1n };
const hundredths = (text: string): bigint => BigInt(Math.round(Number(text) * 100));

const factor = (weekly: bigint, week: bigint): Fraction =>
  weekly < week || weekly > 4000n ? { top: weekly, bottom: week } : { top: 1n, bottom: 1n };

const yearsBetween = (from: string, to: string): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, to.slice(5) >= from.slice(5) ? years : years - 1);
};

interface Expected {
  readonly agreed: number;
  readonly floor: number;
  readonly sector: number | null;
}

/** The month counted day by day, from the rows as they were written and the published amounts of the floor. */
const countedDayByDay = ({ contract, month, scales }: Case): Expected | null => {
  const [first] = contract;
  const year = Math.floor(month / 12);
  const monthNumber = (month % 12) + 1;
  const length = daysInMonth(month);
  let agreed = ZERO;
  let floor = ZERO;
  let sector: Fraction | null = ZERO;
  let employed = 0;
  for (let dayOfMonth = 1; dayOfMonth <= length; dayOfMonth += 1) {
    const today = day(year, monthNumber, dayOfMonth);
    if (today < (first?.starts_on ?? '') || (first?.ends_on && today > first.ends_on)) continue;
    employed += 1;
    const terms = contract
      .filter((row) => (row.terms_from ?? '') <= today)
      .toSorted((a, b) => ((a.terms_from ?? '') < (b.terms_from ?? '') ? -1 : 1))
      .at(-1);
    if (terms === undefined) throw new Error('no terms');
    const weekly = hundredths(terms.weekly_hours ?? '');
    agreed = plus(agreed, { top: hundredths(terms.gross_monthly ?? ''), bottom: BigInt(length) });
    const published = publishedGgmmi.findLast((amount) => formatDay(amount.from) <= today)?.cents ?? 0;
    const national = factor(weekly, 3800n);
    floor = plus(floor, { top: BigInt(published) * national.top, bottom: BigInt(length) * national.bottom });
    if (terms.labour_category !== 'dienstbode') continue;
    const rows = scales.map((row) => row.split(',')).filter((row) => (row[3] ?? '') <= today);
    const newest = rows
      .map((row) => row[3] ?? '')
      .toSorted()
      .at(-1);
    const years = yearsBetween(terms.seniority_from ?? '', today);
    const row = rows
      .filter((candidate) => candidate[3] === newest && Number(candidate[2]) <= years)
      .toSorted((a, b) => Number(a[2]) - Number(b[2]))
      .at(-1);
    if (row === undefined) sector = null;
    else if (sector !== null) {
      const own = factor(weekly, hundredths(row[5] ?? ''));
      sector = plus(sector, { top: hundredths(row[4] ?? '') * own.top, bottom: BigInt(length) * own.bottom });
    }
  }
  if (employed === 0) return null;
  const dienstbode = first?.labour_category === 'dienstbode';
  return { agreed: rounded(agreed), floor: rounded(floor), sector: !dienstbode || sector === null ? null : rounded(sector) };
};

const read = (given: Case): { readonly contract: Contract; readonly sector: SectorTable } => {
  const [contract] = Result.getOrThrow(readContracts('contracts.csv', contractsText(...given.contract)));
  if (contract === undefined) throw new Error('no contract');
  return { contract, sector: Result.getOrThrow(readSectorTable('scales.csv', scalesText(...given.scales))) };
};

describe('the amounts of a month', () => {
  test('are those of a count day by day in long fractions', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { contract, sector } = read(given);
        const own = assessMonth({ payments: null, sector }, contract, given.month);
        const expected = countedDayByDay(given);
        expect(own === null ? null : { agreed: own.agreed, floor: own.floor, sector: own.sector }).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  test('are the monthly amounts themselves for a full month without a change', () => {
    fc.assert(
      fc.property(cents(1, 100_000_000), fc.integer({ min: 0, max: 40 }), (gross, offset) => {
        const [contract] = Result.getOrThrow(
          readContracts('c', contractsText({ starts_on: '2022-04-01', terms_from: '2022-04-01', gross_monthly: gross })),
        );
        const month = (monthOf('2022-04') + offset) as Month;
        const own = contract && assessMonth({ payments: null, sector: null }, contract, month);
        expect(own?.agreed).toBe(Math.round(Number(gross) * 100));
        expect(own?.floor).toBe(
          publishedGgmmi.findLast(
            (amount) => formatDay(amount.from).slice(0, 7) <= `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
          )?.cents,
        );
      }),
    );
  });

  test('of a month split in two parts lie within a cent of the sum of the parts, and are the sum where nothing is rounded', () => {
    fc.assert(
      fc.property(cents(100_000, 300_000), fc.integer({ min: 1, max: 29 }), (gross, split) => {
        const part = (starts: string, ends: string): Cents => {
          const text = contractsText({
            starts_on: starts,
            terms_from: starts,
            ends_on: ends,
            gross_monthly: gross,
            seniority_from: '2024-01-01',
          });
          const [contract] = Result.getOrThrow(readContracts('c', text));
          return (contract && assessMonth({ payments: null, sector: null }, contract, monthOf('2025-06'))?.agreed) ?? (0 as Cents);
        };
        const whole = part('2025-06-01', '2025-06-30');
        const parts = part('2025-06-01', day(2025, 6, split)) + part(day(2025, 6, split + 1), '2025-06-30');
        expect(Math.abs(whole - parts)).toBeLessThanOrEqual(1);
        if ((whole * split) % 30 === 0) expect(parts).toBe(whole);
      }),
    );
  });
});

test('an audit of months is the sum of audits of its parts', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 30 }), (given, split) => {
      const { contract, sector } = read(given);
      const from = monthOf('2022-04');
      const middle = (from + split) as Month;
      const to = monthOf('2024-12');
      const on = (first: Month, last: Month): ReturnType<typeof audit> =>
        audit({ contracts: [contract], payments: null, sector, from: first, to: last });
      const whole = on(from, to);
      const parts = [on(from, middle), on((middle + 1) as Month, to)];
      expect(whole.findings).toEqual(parts.flatMap(({ findings }) => findings));
      expect(whole.summary.months).toBe(parts.reduce((sum, { summary }) => sum + summary.months, 0));
      expect(whole.summary.shortfallCents).toBe(parts.reduce((sum, { summary }) => sum + summary.shortfallCents, 0));
    }),
    { numRuns: 300 },
  );
});
