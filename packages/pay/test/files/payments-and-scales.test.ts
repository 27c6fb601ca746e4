import { dayOf, type Fault, monthOf } from '@protocol-registry/domain';
import { readContracts, readPayments, readSectorTable } from '@protocol-registry/pay';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { contractsText, paymentsText, scalesText } from '../audit/contract-text.ts';

const contracts = Result.getOrThrow(readContracts('contracts.csv', contractsText({ ends_on: '2025-03-10' })));

const places = (read: Result.Result<unknown, readonly Fault[]>): readonly string[] =>
  Result.match(read, {
    onFailure: (faults) => faults.map(({ expected, place }) => `${place.line}:${place.column} ${expected.key}`),
    onSuccess: () => [],
  });

describe('payments.csv', () => {
  test.each([
    ['C-9,2025-01,2025-02-03,2300.00,EUR,bank,worker', '2:contract expected.known-contract'],
    ['C-1,2024-05,2024-06-03,2300.00,EUR,bank,worker', '2:month expected.month-of-contract'],
    ['C-1,2025-04,2025-05-03,2300.00,EUR,bank,worker', '2:month expected.month-of-contract'],
    ['C-1,2025-1,2025-02-03,2300.00,EUR,bank,worker', '2:month expected.month'],
    ['C-1,2025-13,2025-02-03,2300.00,EUR,bank,worker', '2:month expected.month'],
    ['C-1,2025-01,,2300.00,EUR,bank,worker', '2:paid_on expected.day'],
    ['C-1,2025-01,2025-02-29,2300.00,EUR,bank,worker', '2:paid_on expected.day'],
    ['C-1,2025-01,2025-02-03,-0.01,EUR,bank,worker', '2:gross expected.amount'],
    ['C-1,2025-01,2025-02-03,2300.00,€,bank,worker', '2:currency expected.currency'],
    ['C-1,2025-01,2025-02-03,2300.00,EUR,cheque,worker', '2:method expected.one-of'],
    ['C-1,2025-01,2025-02-03,2300.00,EUR,bank,spouse', '2:account_holder expected.one-of'],
    ['C-1,2025-01,2025-02-03,2300.00,EUR,bank,worker,gift', '2:kind expected.one-of'],
    ['C-1,2025-01,2025-02-03,2300.00,EUR,bank', '2:account_holder expected.cells'],
  ])('%s', (row, expected) => {
    expect(places(readPayments('payments.csv', paymentsText(row), contracts))).toEqual([expected]);
  });

  test('of a day to come is a fault where it matters what day it is', () => {
    const text = paymentsText('C-1,2025-01,2025-02-03,2300.00,EUR,bank,worker');
    expect(places(readPayments('p', text, contracts, dayOf('2025-02-02')))).toEqual(['2:paid_on expected.day-that-came']);
    expect(places(readPayments('p', text, contracts, dayOf('2025-02-03')))).toEqual([]);
    expect(places(readPayments('p', text, contracts))).toEqual([]);
  });

  test('is a wage unless its kind says otherwise, and only a wage where nothing else is taken', () => {
    const kinds = ['', 'wage', 'end_of_year_premium'].map((kind) => `C-1,2025-01,2025-02-03,1.00,EUR,bank,worker,${kind}`);
    const payments = Result.getOrThrow(readPayments('p', paymentsText(...kinds), contracts))
      .byContract.get('C-1')
      ?.get(monthOf('2025-01'));
    expect(payments?.map(({ kind }) => kind ?? 'wage')).toEqual(['wage', 'wage', 'end_of_year_premium']);
  });

  test('of the first and the last month of a contract, however short, are read', () => {
    const text = paymentsText('C-1,2024-06,2024-07-01,1.00,EUR,bank,worker', 'C-1,2025-03,2025-03-10,1.00,EUR,bank,worker');
    expect(Result.getOrThrow(readPayments('p', text, contracts)).byContract.get('C-1')?.size).toBe(2);
  });
});

describe('scales.csv', () => {
  const row = 'invented,household,0,2025-01-01,2150.00,38,invented';

  test.each([
    [['invented,,0,2025-01-01,2150.00,38,x'], '2:category expected.text'],
    [[row, 'other,household,1,2025-01-01,2160.00,38,x'], '3:scale expected.one-scale'],
    [[row, 'invented,household,0,2025-01-01,2160.00,38,x'], '3:effective_from expected.scale-row-once'],
    [['invented,household,0.5,2025-01-01,2150.00,38,x'], '2:seniority_years expected.whole'],
    [['invented,household,-1,2025-01-01,2150.00,38,x'], '2:seniority_years expected.whole'],
    [['invented,household,0,2025,2150.00,38,x'], '2:effective_from expected.day'],
    [['invented,household,0,2025-01-01,,38,x'], '2:monthly expected.amount'],
    [['invented,household,0,2025-01-01,10000000.00,38,x'], '2:monthly expected.scale-amount'],
    [['invented,household,0,2025-01-01,2150.00,0,x'], '2:hours_per_week expected.weekly-hours'],
    [['invented,household,0,2025-01-01,2150.00,38'], '2:source expected.cells'],
  ])('%j', (rows, expected) => {
    expect(places(readSectorTable('scales.csv', scalesText(...rows)))).toEqual([expected]);
  });

  test('rows of a category with one first day are one version, whatever their order', () => {
    const rows = [
      'invented,household,5,2025-01-01,2250.00,38,x',
      row,
      'invented,household,0,2024-01-01,2100.00,36,',
      'invented,cleaning,0,2025-01-01,2000.00,38,x',
    ];
    const table = Result.getOrThrow(readSectorTable('s', scalesText(...rows)));
    expect(
      table.categories
        .get('household')
        ?.map((version) => version.rows.map((found) => [found.seniorityYears, found.weeklyHours, found.source])),
    ).toEqual([
      [[0, 3600, null]],
      [
        [0, 3800, 'invented'],
        [5, 3800, 'x'],
      ],
    ]);
  });
});
