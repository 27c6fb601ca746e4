import { formatCents, monthOf } from '@protocol-registry/domain';
import { assessMonth, auditContract, explain, type YearlyFloor, yearlyFloor, yearlyLines } from '@protocol-registry/pay';
import { describe, expect, test } from 'vitest';
import { findingsOf, type Given, inputOf } from './given.ts';

const yearOf = (given: Omit<Given, 'from'>, year = 2025): YearlyFloor | null => {
  const input = inputOf({ ...given, from: `${year}-01` });
  const [contract] = input.contracts;
  if (contract === undefined) throw new RangeError('No contract was read');
  return yearlyFloor(input, contract, year);
};

/** The kind stands in an eighth column. */
const premium = (month: string, way = 'EUR,bank,worker', gross = '150.00'): string =>
  `C-1,${month},2025-12-19,${gross},${way},end_of_year_premium`;
const euro = (cents: number | null | undefined): string | null => (typeof cents === 'number' ? (cents / 100).toFixed(2) : null);
const said = (yearly: YearlyFloor | null): readonly (string | null)[] => [
  euro(yearly?.floor),
  euro(yearly?.agreed),
  euro(yearly?.premium),
  euro(yearly?.lacking),
];

// 2025: January at 2,070.48 and eleven months at 2,111.89 are 25,301.27; twelve months at 2,100.00 are 25,200.00.
const contracts = [{ gross_monthly: '2100.00' }];

describe('the national floor over a year', () => {
  test.each([
    ['no payments at all', undefined, '0.00', '101.27'],
    ['a premium that makes up for the months', [premium('2025-12')], '150.00', '0.00'],
    ['a premium of a cent too little', [premium('2025-12', undefined, '101.26')], '101.26', '0.01'],
    ['two premiums', [premium('2025-06', undefined, '50.00'), premium('2025-12', undefined, '51.27')], '101.27', '0.00'],
    ['a premium in cash', [premium('2025-12', 'EUR,cash,worker')], '0.00', '101.27'],
    ['a premium to a joint account', [premium('2025-12', 'EUR,bank,joint')], '0.00', '101.27'],
    ['a premium in dollars', [premium('2025-12', 'USD,bank,worker')], '0.00', '101.27'],
    ['a premium of another year', [premium('2024-12')], '0.00', '101.27'],
    ['a wage, which is no premium', ['C-1,2025-12,2026-01-02,2100.00,EUR,bank,worker,wage'], '0.00', '101.27'],
  ])('%s', (_, payments, counted, lacking) => {
    const given = payments === undefined ? { contracts } : { contracts, payments };
    expect(said(yearOf(given))).toEqual(['25301.27', '25200.00', counted, lacking]);
  });

  test('of a part of a year is the sum of its employed days', () => {
    // March at 15/31 of 2,111.89 and of 2,100.00, after January and February.
    const part = yearOf({ contracts: [{ gross_monthly: '2100.00', ends_on: '2025-03-15' }] });
    expect(part?.months).toBe(3);
    expect(said(part)).toEqual([euro(207_048 + 211_189 + 102_188), euro(210_000 + 210_000 + 101_613), '0.00', '0.00']);
  });

  test('is none without an employed day, and not known without a floor or in another currency', () => {
    expect(yearOf({ contracts }, 2023)).toBeNull();
    expect(said(yearOf({ contracts: [{ ...contracts[0], currency: 'USD' }] }))).toEqual([null, null, '0.00', null]);
    const old = { seniority_from: '2014-06-01', starts_on: '2014-06-01', terms_from: '2014-06-01' };
    expect(said(yearOf({ contracts: [old] }, 2014))).toEqual([null, null, '0.00', null]);
  });

  test('is explained line by line', () => {
    const yearly = yearOf({ contracts, payments: [premium('2025-12')] });
    if (yearly === null) throw new RangeError('Nothing is employed');
    expect(yearlyLines(yearly).map(({ amountCents, code }) => [code, amountCents])).toEqual([
      ['YEAR_FLOOR', 2_530_127],
      ['YEAR_AGREED', 2_520_000],
      ['YEAR_PREMIUM', 15_000],
      ['YEAR_LACKING', 0],
    ]);
    expect(formatCents(yearly.premium)).toBe('150.00');
  });
});

describe('a premium in a month', () => {
  const wage = 'C-1,2025-03,2025-04-02,2300.00,EUR,bank,worker,';

  test('is no part of its wage', () => {
    const payments = [wage.replace('2300.00', '2200.00'), premium('2025-03', undefined, '500.00')];
    expect(findingsOf({ contracts: [{}], payments, from: '2025-03' })).toEqual([['PAID_LESS_THAN_DUE', 10_000]]);
  });

  test('is not late, and leaves the month without a payment where it stands alone', () => {
    expect(findingsOf({ contracts: [{}], payments: [wage, premium('2025-03')], from: '2025-03' })).toEqual([]);
    expect(findingsOf({ contracts: [{}], payments: [premium('2025-03')], from: '2025-03' })).toEqual([['PAYMENT_MISSING', 230_000]]);
  });

  test('is tested for how it was paid', () => {
    const payments = [wage, premium('2025-03', 'EUR,cash,joint')];
    expect(findingsOf({ contracts: [{}], payments, from: '2025-03' })).toEqual([
      ['PAY_CASH', 0],
      ['ACCOUNT_NOT_SOLE', 0],
    ]);
  });

  test('stands in the explanation as what it is', () => {
    const input = inputOf({ contracts: [{}], payments: [premium('2025-03')], from: '2025-03' });
    const [contract] = input.contracts;
    const assessment = contract === undefined ? null : assessMonth(input, contract, monthOf('2025-03'));
    if (contract === undefined || assessment === null) throw new RangeError('Nothing is assessed');
    const lines = auditContract(input, contract).findings.flatMap((finding) => explain(assessment, finding));
    expect(lines.map(({ code }) => code)).toEqual(expect.arrayContaining(['PREMIUM', 'NO_PAYMENT']));
    expect(lines.map(({ code }) => code)).not.toContain('COUNTED');
  });
});
