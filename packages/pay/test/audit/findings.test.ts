import { formatMonth, monthOf, nextMonth } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { findingsOf, foundIn, reportOn } from './given.ts';

/** A payment on the second day after its month, which is always in time. */
const EUR_BANK = (month: string, gross: string): string =>
  `C-1,${month},${formatMonth(nextMonth(monthOf(month)))}-02,${gross},EUR,bank,worker`;

describe('scenarios of the rules', () => {
  test('11: given a wage of 2,080.00 set in June 2024, when February 2025 passes, then 31.89 a month is short, and no month before', () => {
    const contracts = [{ gross_monthly: '2080.00' }];
    expect(foundIn({ contracts, from: '2024-06', to: '2025-04' })).toEqual([
      ['2025-02', 'PAY_BELOW_NATIONAL_FLOOR', 3189],
      ['2025-03', 'PAY_BELOW_NATIONAL_FLOOR', 3189],
      ['2025-04', 'PAY_BELOW_NATIONAL_FLOOR', 3189],
    ]);
  });

  test('13: given a contract in dollars, even above the floor, then the currency is the finding and the only one', () => {
    const contracts = [{ gross_monthly: '9000.00', currency: 'USD', weekly_hours: '30' }];
    expect(findingsOf({ contracts, payments: [], from: '2025-03' })).toEqual([['CURRENCY_NOT_EURO', 0]]);
  });

  test('14: given wages paid in cash, then nothing counts as paid', () => {
    const payments = ['C-1,2025-03,2025-04-02,2300.00,EUR,cash,worker'];
    expect(findingsOf({ contracts: [{}], payments, from: '2025-03' })).toEqual([
      ['PAID_LESS_THAN_DUE', 230_000],
      ['PAY_CASH', 0],
    ]);
  });

  test('15: given a transfer to a joint account, then it is refused as evidence', () => {
    const payments = ['C-1,2025-03,2025-04-02,2300.00,EUR,bank,joint'];
    expect(findingsOf({ contracts: [{}], payments, from: '2025-03' })).toEqual([
      ['PAID_LESS_THAN_DUE', 230_000],
      ['ACCOUNT_NOT_SOLE', 0],
    ]);
  });

  test('16: given 400.00 withheld for board and room on 2,111.89, then the cap holds and the fixed values do not', () => {
    const contracts = [{ gross_monthly: '2111.89', in_kind_monthly: '400.00', in_kind_meals_days: '30', in_kind_room_days: '30' }];
    expect(findingsOf({ contracts, from: '2025-03' })).toEqual([['IN_KIND_OVER_FIXED_VALUE', 40_000 - 9660]]);
  });
});

test('a month that ends as house staff names the sector version that its other days fell short of', () => {
  const servant = { labour_category: 'dienstbode', scale_category: 'household' };
  const contracts = [servant, { terms_from: '2025-03-16' }];
  const scales = ['invented,household,0,2025-01-01,9000.00,38,invented'];
  const [finding] = reportOn({ contracts, scales, from: '2025-03' }).findings;
  expect(finding).toMatchObject({ code: 'PAY_BELOW_SECTOR_SCALE', shortfallCents: 205_484, scaleVersion: 'invented@2025-01-01' });
});

test('a contract in dollars is held against nothing that is counted in euro', () => {
  const contracts = [{ gross_monthly: '1000.00', currency: 'USD' }];
  const [finding] = reportOn({ contracts, payments: [EUR_BANK('2025-03', '1000.00')], from: '2025-03' }).findings;
  expect(finding).toMatchObject({ currency: 'USD', dueCents: 100_000, agreedCents: 100_000, paidCents: 0, paymentTested: false });
});

describe('benefits in kind', () => {
  const board = { gross_monthly: '2111.89', in_kind_meals_days: '30', in_kind_room_days: '30' };

  test('500.00 on 2,111.89 fails the cap of 20 % and the fixed values', () => {
    expect(findingsOf({ contracts: [{ ...board, in_kind_monthly: '500.00' }], from: '2025-03' })).toEqual([
      ['IN_KIND_OVER_FIXED_VALUE', 50_000 - 9660],
      ['IN_KIND_OVER_CAP', 50_000 - 42_238],
    ]);
  });

  test('with a whole flat the cap is 40 % and the lodging is its stated value', () => {
    const contracts = [{ ...board, in_kind_monthly: '500.00', whole_dwelling: 'yes', rental_value_monthly: '300.00' }];
    expect(findingsOf({ contracts, from: '2025-03' })).toEqual([['IN_KIND_OVER_FIXED_VALUE', 50_000 - 30_000 - 7440]]);
    expect(findingsOf({ contracts: [{ ...contracts[0], rental_value_monthly: '' }], from: '2025-03' })).toEqual([
      ['IN_KIND_OVER_FIXED_VALUE', 50_000 - 7440],
    ]);
  });

  test('50 % is for a domestic servant who is fully housed and fed, not for house staff', () => {
    const fed = { ...board, in_kind_monthly: '900.00', whole_dwelling: 'yes', rental_value_monthly: '900.00', fully_housed_and_fed: 'yes' };
    const scales = ['invented,household,0,2024-01-01,2000.00,38,invented'];
    expect(findingsOf({ contracts: [fed], from: '2025-03' })).toEqual([['IN_KIND_OVER_CAP', 90_000 - 84_476]]);
    expect(
      findingsOf({ contracts: [{ ...fed, labour_category: 'dienstbode', scale_category: 'household' }], scales, from: '2025-03' }),
    ).toEqual([]);
  });

  test('50.00 withheld without a word in writing is all owed, and no other test of it is made', () => {
    const contracts = [{ ...board, in_kind_monthly: '50.00', in_kind_written: 'no', in_kind_meals_days: '0', in_kind_room_days: '0' }];
    expect(findingsOf({ contracts, from: '2025-03' })).toEqual([['IN_KIND_NOT_WRITTEN', 5000]]);
    const paid = findingsOf({ contracts, payments: [EUR_BANK('2025-03', '2061.89')], from: '2025-03' });
    expect(paid).toEqual([
      ['PAID_LESS_THAN_DUE', 5000],
      ['IN_KIND_NOT_WRITTEN', 5000],
    ]);
  });

  test('what is allowed in kind counts towards the pay, in proportion to the employed days', () => {
    const contracts = [{ ...board, gross_monthly: '2300.00', in_kind_monthly: '96.60', ends_on: '2025-03-15' }];
    // 2300.00 x 15/31 = 1112.90 due; 96.60 x 15/31 = 46.74 withheld and allowed.
    expect(findingsOf({ contracts, payments: [EUR_BANK('2025-03', '1066.16')], from: '2025-03' })).toEqual([]);
    expect(findingsOf({ contracts, payments: [EUR_BANK('2025-03', '1066.15')], from: '2025-03' })).toEqual([['PAID_LESS_THAN_DUE', 1]]);
  });
});

describe('payments', () => {
  test('a month without a row is missing, what may be withheld in kind is not asked for again', () => {
    const contracts = [{ in_kind_monthly: '96.60', in_kind_meals_days: '30', in_kind_room_days: '30' }];
    const payments = [EUR_BANK('2025-03', '2203.40'), EUR_BANK('2025-05', '2203.40')];
    expect(foundIn({ contracts, payments, from: '2025-03', to: '2025-05' })).toEqual([['2025-04', 'PAYMENT_MISSING', 230_000 - 9660]]);
  });

  test('months after the last month of the file are not tested', () => {
    expect(foundIn({ contracts: [{}], payments: [EUR_BANK('2025-03', '2300.00')], from: '2025-03', to: '2025-09' })).toEqual([]);
    expect(foundIn({ contracts: [{}], payments: [], from: '2025-03', to: '2025-09' })).toEqual([]);
  });

  test('each condition is tested by itself: one payment may give several codes', () => {
    const payments = ['C-1,2025-03,2025-04-02,2300.00,USD,cash,other'];
    expect(findingsOf({ contracts: [{}], payments, from: '2025-03' })).toEqual([
      ['CURRENCY_NOT_EURO', 0],
      ['PAID_LESS_THAN_DUE', 230_000],
      ['PAY_CASH', 0],
      ['ACCOUNT_NOT_SOLE', 0],
    ]);
  });

  test('other means of payment do not count, and have no code of their own', () => {
    const payments = ['C-1,2025-03,2025-04-02,300.00,EUR,other,worker', EUR_BANK('2025-03', '2000.00')];
    expect(findingsOf({ contracts: [{}], payments, from: '2025-03' })).toEqual([['PAID_LESS_THAN_DUE', 30_000]]);
  });

  test('the summary takes the payment shortfall where payments were tested, else the greater shortfall below the scales', () => {
    const contracts = [
      {
        gross_monthly: '2080.00',
        labour_category: 'dienstbode',
        scale_category: 'household',
        starts_on: '2025-02-01',
        terms_from: '2025-02-01',
      },
    ];
    const scales = ['invented,household,0,2024-01-01,2150.00,38,invented'];
    const report = reportOn({ contracts, scales, payments: [EUR_BANK('2025-02', '2080.00')], from: '2025-02', to: '2025-03' });
    expect(report.summary).toEqual({ contracts: 1, months: 2, findings: 5, shortfallCents: 7000 + 7000 });
  });
});

describe('the sector table', () => {
  const household = { labour_category: 'dienstbode', scale_category: 'household' };
  const scales = [
    'invented,household,0,2024-01-01,2200.00,38,invented',
    'invented,household,1,2024-01-01,2400.00,38,invented',
    'invented,household,0,2026-01-01,2500.00,38,invented',
  ];

  test('a year of seniority is reached on the same day of the year, in the middle of a month', () => {
    const contracts = [{ ...household, seniority_from: '2024-03-11', gross_monthly: '2200.00' }];
    // March 2025: 10 days at 2200.00 and 21 at 2400.00 = 2335.48
    expect(findingsOf({ contracts, scales, from: '2025-03' })).toEqual([['PAY_BELOW_SECTOR_SCALE', 13_548]]);
  });

  test('29 February is reached on 1 March of a common year', () => {
    const contracts = [
      { ...household, seniority_from: '2024-02-29', starts_on: '2024-02-29', terms_from: '2024-02-29', gross_monthly: '2200.00' },
    ];
    expect(foundIn({ contracts, scales, from: '2025-02', to: '2025-03' })).toEqual([['2025-03', 'PAY_BELOW_SECTOR_SCALE', 20_000]]);
  });

  test('the newest version decides alone, without the rows of older ones', () => {
    const contracts = [{ ...household, gross_monthly: '2450.00' }];
    expect(foundIn({ contracts, scales, from: '2025-12', to: '2025-12' })).toEqual([]);
    expect(foundIn({ contracts, scales, from: '2026-02', to: '2026-02' })).toEqual([['2026-02', 'PAY_BELOW_SECTOR_SCALE', 5000]]);
  });

  test('a day without a row leaves the sector unknown for the month, and the floor is still tested', () => {
    const contracts = [{ ...household, scale_category: 'gardener', gross_monthly: '2000.00' }];
    const expected = [
      ['SCALE_UNKNOWN', 0],
      ['PAY_BELOW_NATIONAL_FLOOR', 11_189],
    ];
    expect(findingsOf({ contracts, scales, from: '2025-03' })).toEqual(expected);
    expect(findingsOf({ contracts: [{ ...household, gross_monthly: '2000.00' }], from: '2025-03' })).toEqual(expected);
  });

  test('house staff are outside the table', () => {
    expect(findingsOf({ contracts: [{ gross_monthly: '2111.89' }], scales, from: '2025-03' })).toEqual([]);
  });

  test('an unknown scale leaves the payments tested against what is known', () => {
    const contracts = [{ ...household, scale_category: 'gardener', gross_monthly: '2000.00' }];
    expect(findingsOf({ contracts, scales, payments: [EUR_BANK('2025-03', '2000.00')], from: '2025-03' })).toContainEqual([
      'PAID_LESS_THAN_DUE',
      11_189,
    ]);
  });
});

describe('hours', () => {
  test.each([
    ['37.99', [['NOT_FULL_TIME', 0]], '2111.33'],
    ['38', [], '2111.89'],
    ['40', [], '2111.89'],
    ['40.01', [['HOURS_OVER_LIMIT', 0]], '2223.60'],
    ['19', [['NOT_FULL_TIME', 0]], '1055.95'],
    ['48', [['HOURS_OVER_LIMIT', 0]], '2667.65'],
  ])('%s hours a week', (weekly_hours, codes, floor) => {
    // The floor of 2,111.89 in proportion to 38 hours, half up to the cent.
    expect(findingsOf({ contracts: [{ weekly_hours, gross_monthly: floor }], from: '2025-03' })).toEqual(codes);
    const below = (Math.round(Number(floor) * 100) - 1) / 100;
    expect(findingsOf({ contracts: [{ weekly_hours, gross_monthly: below.toFixed(2) }], from: '2025-03' })).toEqual([
      ['PAY_BELOW_NATIONAL_FLOOR', 1],
      ...codes,
    ]);
  });

  test('the terms of the last employed day decide on hours, currency and in-kind terms', () => {
    const contracts = [
      { weekly_hours: '48', gross_monthly: '3000.00' },
      { weekly_hours: '38', gross_monthly: '3000.00', terms_from: '2025-03-31' },
    ];
    expect(findingsOf({ contracts, from: '2025-03' })).toEqual([]);
    const dollars = [{}, { terms_from: '2025-03-31', currency: 'USD' }];
    expect(findingsOf({ contracts: dollars, from: '2025-03' })).toEqual([['CURRENCY_NOT_EURO', 0]]);
  });
});

describe('the floor before April 2022', () => {
  const young = {
    born_on: '2000-06-15',
    seniority_from: '2019-03-10',
    starts_on: '2019-03-10',
    terms_from: '2019-03-10',
    gross_monthly: '1593.81',
  };

  // From September 2018: 1593.81; step 2: 1424.31 x 1.1487 = 1636.10; step 3: 1440.67 x 1.1487 = 1654.90.
  test.each([
    ['2019-08', 0, 'nineteen years old and five months in service'],
    ['2019-10', 1636.1 - 1593.81, 'six months in service'],
    ['2020-02', 1636.1 - 1593.81, 'not twenty yet'],
  ])('%s: short of %d, %s', (month, short) => {
    const cents = Math.round(short * 100);
    expect(findingsOf({ contracts: [young], from: month })).toEqual(cents === 0 ? [] : [['PAY_BELOW_NATIONAL_FLOOR', cents]]);
  });

  test('without a birth date seniority alone decides', () => {
    expect(findingsOf({ contracts: [{ ...young, born_on: '', seniority_from: '2018-01-01' }], from: '2019-08' })).toEqual([
      ['PAY_BELOW_NATIONAL_FLOOR', 165_490 - 159_381],
    ]);
  });

  test('a month in which a step is reached is split on that day', () => {
    // 10 September 2019: 9 days at 1593.81, 21 at 1636.10 = 1623.41
    expect(findingsOf({ contracts: [young], from: '2019-09' })).toEqual([['PAY_BELOW_NATIONAL_FLOOR', 162_341 - 159_381]]);
  });

  test('is unknown where no step row covers the day', () => {
    const old = { ...young, born_on: '1980-01-01', seniority_from: '2013-05-01', starts_on: '2013-05-01', terms_from: '2013-05-01' };
    expect(foundIn({ contracts: [old], from: '2014-12', to: '2014-12' })).toEqual([['2014-12', 'SCALE_UNKNOWN', 0]]);
  });

  test('has no lower age for its first step', () => {
    expect(findingsOf({ contracts: [{ ...young, born_on: '2004-01-01', gross_monthly: '1593.80' }], from: '2019-08' })).toEqual([
      ['PAY_BELOW_NATIONAL_FLOOR', 1],
    ]);
  });
});

test('a month outside the employment is not looked at, a single day is', () => {
  const contracts = [{ starts_on: '2025-03-31', terms_from: '2025-03-31', ends_on: '2025-04-01', gross_monthly: '2111.89' }];
  expect(reportOn({ contracts, from: '2025-01', to: '2025-12' }).summary).toEqual({
    contracts: 1,
    months: 2,
    findings: 0,
    shortfallCents: 0,
  });
});
