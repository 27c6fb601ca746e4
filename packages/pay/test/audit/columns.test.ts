import { type Cents, type Day, dayOf, firstDay, type Month, monthOf } from '@protocol-registry/domain';
import {
  assessMonth,
  audit,
  auditColumns,
  auditContract,
  type Contract,
  type Finding,
  findingAt,
  loadColumns,
  type Payment,
  paymentsOf,
  sectorTableOf,
  type Terms,
} from '@protocol-registry/pay';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const FROM = monthOf('2018-11');
const TO = monthOf('2026-06');
const START = dayOf('2017-03-01');

const sector = sectorTableOf(
  ['2018-01-01', '2021-03-17', '2024-01-01', '2025-01-01'].flatMap((from, version) =>
    [0, 1, 4].map((seniorityYears) => ({
      scale: 'invented',
      category: 'household',
      from: dayOf(from),
      seniorityYears,
      monthlyCents: (170_000 + 15_000 * version + 3000 * seniorityYears) as Cents,
      weeklyHours: version % 2 === 0 ? 3800 : 3650,
      source: null,
    })),
  ),
);

const cents = (max: number): fc.Arbitrary<Cents> => fc.integer({ min: 0, max }).map((amount) => amount as Cents);
const shifted = (from: Day, least: number, most: number): fc.Arbitrary<Day> =>
  fc.integer({ min: least, max: most }).map((days) => (from + days) as Day);

const terms: fc.Arbitrary<Omit<Terms, 'from'>> = fc.record({
  line: fc.constant(0),
  employer: fc.constant('E-1'),
  bornOn: fc.option(shifted(START, -9000, -6200)),
  labourCategory: fc.constantFrom('dienstbode', 'dienstbode', 'house_staff'),
  scaleCategory: fc.constantFrom('household', 'household', 'household', 'portering'),
  seniorityFrom: shifted(START, -800, 400),
  weeklyHours: fc.constantFrom(3800, 3800, 1900, 4000, 4400),
  grossMonthly: fc.integer({ min: 140_000, max: 290_000 }).map((amount) => amount as Cents),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
  inKindMonthly: fc.oneof(fc.constant(0 as Cents), cents(90_000)),
  mealsDays: fc.integer({ min: 0, max: 31 }),
  roomDays: fc.integer({ min: 0, max: 31 }),
  wholeDwelling: fc.boolean(),
  fullyHousedAndFed: fc.boolean(),
  rentalValueMonthly: fc.option(cents(60_000)),
  inKindWritten: fc.boolean(),
  annexScaleFrom: fc.option(fc.constantFrom('2018-01-01', '2021-07-01', '2025-02-01').map(dayOf)),
});

const contracts: fc.Arbitrary<readonly Contract[]> = fc
  .array(
    fc.record({
      startsOn: shifted(START, 0, 2600),
      length: fc.option(fc.integer({ min: 0, max: 1500 })),
      first: terms,
      later: fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), terms), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) =>
    drawn.map(({ first, later, length, startsOn }, index) => {
      const rest = new Map(later.map(([after, changed]) => [startsOn + after, changed]));
      return {
        id: `C-${index}`,
        worker: `W-${index}`,
        startsOn,
        endsOn: length === null ? null : ((startsOn + length) as Day),
        terms: [
          { ...first, from: startsOn },
          ...[...rest].toSorted(([a], [b]) => a - b).map(([from, changed]) => ({ ...changed, from: from as Day })),
        ],
      };
    }),
  );

const payments: fc.Arbitrary<readonly Payment[]> = fc.array(
  fc.integer({ min: FROM - 3, max: TO }).chain((month) =>
    fc.record({
      contract: fc.constantFrom('C-0', 'C-1', 'C-2', 'C-3'),
      month: fc.constant(month as Month),
      paidOn: shifted(firstDay(month as Month), 20, 45),
      gross: cents(280_000),
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'GBP'),
      method: fc.constantFrom('bank', 'bank', 'cash', 'other'),
      accountHolder: fc.constantFrom('worker', 'worker', 'joint'),
      kind: fc.constantFrom('wage', 'wage', 'wage', 'end_of_year_premium'),
    }),
  ),
  { maxLength: 60 },
);

const monthsOf = (from: Month, to: Month): readonly Month[] => Array.from({ length: to - from + 1 }, (_, index) => (from + index) as Month);

test('what a month comes to does not depend on the months before it, nor on the contracts beside it', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(contracts, payments, (ofAll, paid) => {
      const input = { contracts: ofAll, payments: paymentsOf(paid), sector, from: FROM, to: TO };
      const alone = ofAll.flatMap((contract) =>
        monthsOf(FROM, TO).flatMap((month) => auditContract({ ...input, from: month, to: month }, contract).findings),
      );
      const { findings } = audit(input);
      expect(findings).toEqual(alone);
      for (const { code } of findings) seen.add(code);
    }),
    { numRuns: 60 },
  );
  expect(seen.size).toBe(16);
});

test('an assessment has the amounts of its findings', () => {
  const shown = (finding: Finding): readonly unknown[] => [finding.agreedCents, finding.dueCents, finding.paidCents];
  fc.assert(
    fc.property(contracts, payments, (ofAll, paid) => {
      const input = { contracts: ofAll, payments: paymentsOf(paid), sector, from: FROM, to: TO };
      for (const finding of audit(input).findings.filter(({ currency }) => currency === 'EUR')) {
        const contract = ofAll.find(({ id }) => id === finding.contract);
        const assessment = contract === undefined ? null : assessMonth(input, contract, finding.month);
        expect(shown(finding)).toEqual([assessment?.agreed, assessment?.due, assessment?.payment?.counted ?? 0]);
      }
    }),
    { numRuns: 20 },
  );
});

test('columns hold the findings of the objects, whatever the order in which payments come', () => {
  fc.assert(
    fc.property(contracts, payments, (ofAll, paid) => {
      const question = { sector, lastPaidMonth: paymentsOf(paid).lastMonth, from: FROM, to: TO };
      const columns = loadColumns(ofAll.map((contract) => ({ contract, payments: paid.filter((one) => one.contract === contract.id) })));
      const report = auditColumns(columns, question);
      const expected = audit({ ...question, contracts: ofAll, payments: paymentsOf(paid.toReversed()) });
      expect(report.summary).toEqual(expected.summary);
      expect(Array.from(report.findings.code, (_, row) => findingAt(report, columns, row))).toEqual(expected.findings);
    }),
    { numRuns: 60 },
  );
});

test('a row beyond the findings is no finding', () => {
  const columns = loadColumns([]);
  const report = auditColumns(columns, { sector: null, lastPaidMonth: null, from: FROM, to: TO });
  expect(() => findingAt(report, columns, 0)).toThrow(RangeError);
});
