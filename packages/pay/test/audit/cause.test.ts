import { dayOf } from '@protocol-registry/domain';
import { assessMonth, auditContract, CAUSES, type Cause, causeOf, FINDING_CODES } from '@protocol-registry/pay';
import { describe, expect, test } from 'vitest';
import type { ContractCells } from './contract-text.ts';
import { type Given, inputOf } from './given.ts';

const causesOf = (given: Given, amendBy: string | null = null): Readonly<Record<string, Cause>> => {
  const input = inputOf(given);
  const [contract] = input.contracts;
  const assessment = contract === undefined ? null : assessMonth(input, contract, input.from);
  if (contract === undefined || assessment === null) throw new RangeError('Nothing is assessed');
  const day = amendBy === null ? null : dayOf(amendBy);
  return Object.fromEntries(auditContract(input, contract).findings.map((finding) => [finding.code, causeOf(assessment, finding, day)]));
};

const servant: ContractCells = { labour_category: 'dienstbode', scale_category: 'household' };
const scales = [
  'invented,household,0,2024-01-01,2300.00,38,invented',
  'invented,household,1,2024-01-01,2400.00,38,invented',
  'invented,household,0,2025-03-10,2500.00,38,invented',
];
const later: ContractCells = { terms_from: '2025-03-20' };

// The floor: 2,070.48 from May 2024, 2,111.89 from February 2025.
describe('the cause of a finding', () => {
  test.each<readonly [string, Given, Readonly<Record<string, Cause>>]>([
    [
      'the floor rose after the terms began',
      { contracts: [{ gross_monthly: '2080.00' }], from: '2025-02' },
      { PAY_BELOW_NATIONAL_FLOOR: 'fresh_step' },
    ],
    [
      'the terms were below the floor from the start',
      { contracts: [{ gross_monthly: '2070.47' }], from: '2025-02' },
      { PAY_BELOW_NATIONAL_FLOOR: 'employer' },
    ],
    [
      'new terms below the floor of their own day',
      { contracts: [{}, { terms_from: '2025-02-01', gross_monthly: '2080.00' }], from: '2025-02' },
      { PAY_BELOW_NATIONAL_FLOOR: 'employer' },
    ],
    [
      'part time in proportion',
      { contracts: [{ weekly_hours: '19', gross_monthly: '1035.24' }], from: '2025-02' },
      { PAY_BELOW_NATIONAL_FLOOR: 'fresh_step', NOT_FULL_TIME: 'employer' },
    ],
    [
      'the sector moved within the month',
      { contracts: [{ ...servant, gross_monthly: '2300.00' }], scales, from: '2025-03' },
      { PAY_BELOW_SECTOR_SCALE: 'fresh_step' },
    ],
    [
      'the worker reached more years of service',
      { contracts: [{ ...servant, gross_monthly: '2300.00', seniority_from: '2024-02-01' }], scales, from: '2025-02' },
      { PAY_BELOW_SECTOR_SCALE: 'fresh_step' },
    ],
    [
      'below the sector from the start',
      { contracts: [{ ...servant, gross_monthly: '2299.99' }], scales, from: '2025-03' },
      { PAY_BELOW_SECTOR_SCALE: 'employer' },
    ],
    [
      'one of two terms below the sector from the start',
      {
        contracts: [
          { ...servant, gross_monthly: '2300.00' },
          { ...servant, ...later, gross_monthly: '2400.00' },
        ],
        scales,
        from: '2025-03',
      },
      { PAY_BELOW_SECTOR_SCALE: 'employer' },
    ],
    [
      'a sector scale of the first day that is not known',
      {
        contracts: [
          { ...servant, gross_monthly: '2450.00', starts_on: '2023-12-31', terms_from: '2023-12-31', seniority_from: '2025-03-01' },
        ],
        scales,
        from: '2025-04',
      },
      { PAY_BELOW_SECTOR_SCALE: 'employer' },
    ],
    [
      'a wage of before January that met the scale then',
      { contracts: [{ ...servant, gross_monthly: '2500.00' }], scales, from: '2025-01' },
      { WAGE_NOT_INDEXED: 'fresh_step' },
    ],
    [
      'terms of 1 January itself that leave the indexation out',
      {
        contracts: [
          { ...servant, gross_monthly: '2500.00' },
          { ...servant, terms_from: '2025-01-01', gross_monthly: '2500.00' },
        ],
        scales,
        from: '2025-01',
      },
      { WAGE_NOT_INDEXED: 'employer' },
    ],
    [
      'a wage of before January that was below the scale already',
      { contracts: [{ ...servant, gross_monthly: '2200.00' }], scales, from: '2025-01' },
      { PAY_BELOW_SECTOR_SCALE: 'employer', WAGE_NOT_INDEXED: 'employer' },
    ],
    [
      'an annex that was in force when the terms began',
      { contracts: [{ annex_scale_from: '2024-05-01' }], from: '2025-02' },
      { SCALE_ANNEX_STALE: 'fresh_step' },
    ],
    [
      'an annex that was old when the terms began',
      { contracts: [{ annex_scale_from: '2024-04-30' }], from: '2025-02' },
      { SCALE_ANNEX_STALE: 'employer' },
    ],
    ['a scale that is not known', { contracts: [servant], from: '2025-03' }, { SCALE_UNKNOWN: 'bad_data' }],
    ['another currency', { contracts: [{ currency: 'USD' }], from: '2025-03' }, { CURRENCY_NOT_EURO: 'bad_data' }],
    [
      'payments',
      {
        contracts: [{}],
        payments: ['C-1,2025-03,2025-04-30,1.00,EUR,bank,worker', 'C-1,2025-03,2025-04-02,1.00,EUR,cash,joint'],
        from: '2025-03',
      },
      { PAID_LESS_THAN_DUE: 'employer', PAID_LATE: 'employer', PAY_CASH: 'employer', ACCOUNT_NOT_SOLE: 'employer' },
    ],
    [
      'benefits in kind',
      { contracts: [{ in_kind_monthly: '50.00', in_kind_written: 'no' }], from: '2025-03' },
      { IN_KIND_NOT_WRITTEN: 'employer' },
    ],
  ])('%s', (_, given, expected) => {
    expect(causesOf(given)).toEqual(expected);
  });

  test.each([
    ['2025-03-31', 'employer'],
    ['2025-04-01', 'fresh_step'],
    ['2025-06-30', 'fresh_step'],
  ] as const)('is the employer’s in April once the day for the amendment, %s, has passed', (amendBy, expected) => {
    const contracts = [{ gross_monthly: '2080.00', annex_scale_from: '2024-06-01' }];
    const expectedOfBoth = { PAY_BELOW_NATIONAL_FLOOR: expected, SCALE_ANNEX_STALE: expected };
    expect(causesOf({ contracts, from: '2025-04' }, amendBy)).toEqual(expectedOfBoth);
  });

  test('of data stays what it is after that day', () => {
    expect(causesOf({ contracts: [servant], from: '2025-03' }, '2024-01-01')).toEqual({ SCALE_UNKNOWN: 'bad_data' });
  });

  test('is one of three for every code', () => {
    const input = inputOf({ contracts: [{}], from: '2025-03' });
    const [contract] = input.contracts;
    const assessment = contract === undefined ? null : assessMonth(input, contract, input.from);
    if (assessment === null) throw new RangeError('Nothing is assessed');
    for (const code of FINDING_CODES) expect(CAUSES).toContain(causeOf(assessment, { code }));
  });
});
