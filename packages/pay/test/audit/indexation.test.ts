import { dayOf, formatDecimal, type Month, monthOf } from '@protocol-registry/domain';
import {
  assessMonth,
  auditContract,
  explain,
  healthIndex,
  healthIndexFigures,
  indexSeries,
  laterIndexations,
  type SectorIndexation,
  sectorIndexations,
} from '@protocol-registry/pay';
import { BigDecimal } from 'effect';
import { describe, expect, test } from 'vitest';
import type { ContractCells } from './contract-text.ts';
import { findingsOf, foundIn, type Given, inputOf, reportOn } from './given.ts';

const servant: ContractCells = { labour_category: 'dienstbode', scale_category: 'household', gross_monthly: '2500.00' };
const scales = ['invented,household,0,2024-01-01,1000.00,38,invented'];

/** A servant on 2,500.00 whose terms change, and what is found in January 2025, when 3.58 % makes it 2,589.50. */
const changed = (from: string, changes: ContractCells, rules: Required<Given>['rules'] = {}): readonly (readonly [string, number])[] =>
  findingsOf({ contracts: [servant, { ...servant, terms_from: from, ...changes }], scales, from: '2025-01', rules });

describe('a wage that should rise in January', () => {
  test.each([
    ['by the percentage', '2025-01-01', '2589.50', 0],
    ['by more than the percentage', '2025-01-01', '2600.00', 0],
    ['a cent too little', '2025-01-01', '2589.49', 1],
    ['not at all', '2025-01-01', '2500.00', 8950],
    ['and is lowered', '2025-01-01', '2400.00', 18_950],
    ['but rises in February', '2025-02-01', '2589.50', 8950],
    ['but rises on the second day', '2025-01-02', '2589.50', 8950],
    ['but rose the day before', '2024-12-31', '2589.50', 9270],
  ])('%s', (_, from, gross_monthly, short) => {
    expect(changed(from, { gross_monthly })).toEqual(short === 0 ? [] : [['WAGE_NOT_INDEXED', short]]);
  });

  // 2500.00 x 1.0358 x 19 / 38 = 1294.75; x 40 / 38 = 2725.789...; x 37.25 / 38 = 2538.391...
  test.each([
    ['19', '1294.75', 'NOT_FULL_TIME'],
    ['40', '2725.79', null],
    ['37.25', '2538.39', 'NOT_FULL_TIME'],
  ])('in proportion to a change to %s hours', (weekly_hours, exact, other) => {
    const others = other === null ? [] : [[other, 0]];
    expect(changed('2025-01-01', { weekly_hours, gross_monthly: exact })).toEqual(others);
    const below = (Number(exact) - 0.01).toFixed(2);
    expect(changed('2025-01-01', { weekly_hours, gross_monthly: below })).toEqual([['WAGE_NOT_INDEXED', 1], ...others]);
  });

  test('is asked for in proportion to the days of a contract that ends within January', () => {
    // 89.50 x 10/31 = 28.87
    expect(findingsOf({ contracts: [{ ...servant, ends_on: '2025-01-10' }], scales, from: '2025-01' })).toEqual([
      ['WAGE_NOT_INDEXED', 2887],
    ]);
  });

  test('is found in that January alone, and is no part of what the worker lacks in all', () => {
    const given = { contracts: [{ ...servant, gross_monthly: '3000.00' }], scales, from: '2024-06', to: '2025-12' };
    expect(foundIn(given)).toEqual([['2025-01', 'WAGE_NOT_INDEXED', 10_740]]);
    expect(reportOn(given).summary.shortfallCents).toBe(0);
  });
});

describe('a wage that need not rise in January', () => {
  test('where the contract was not employed the day before', () => {
    const hired = { ...servant, starts_on: '2025-01-01', terms_from: '2025-01-01' };
    expect(findingsOf({ contracts: [hired], scales, from: '2025-01' })).toEqual([]);
  });

  test.each([
    ['house staff on both days', {}, { labour_category: 'house_staff' }, { labour_category: 'house_staff' }],
    ['house staff in December', {}, { labour_category: 'house_staff' }, {}],
    ['house staff in January', {}, {}, { labour_category: 'house_staff' }],
    ['dollars in December', {}, { currency: 'USD' }, {}],
  ])('%s', (_, all, december, january) => {
    const contracts = [
      { ...servant, ...all, ...december },
      { ...servant, ...all, terms_from: '2025-01-01', ...january },
    ];
    expect(findingsOf({ contracts, scales, from: '2025-01' })).toEqual([]);
  });

  test('where the contract is in dollars the currency is the one finding', () => {
    expect(changed('2025-01-01', { currency: 'USD' })).toEqual([['CURRENCY_NOT_EURO', 0]]);
  });

  test('where no percentage is known', () => {
    const old = { ...servant, starts_on: '2015-06-01', terms_from: '2015-06-01', gross_monthly: '3000.00' };
    expect(foundIn({ contracts: [old], scales: ['invented,household,0,2015-01-01,1.00,38,x'], from: '2016-01', to: '2017-12' })).toEqual(
      [],
    );
    expect(changed('2025-01-01', {}, { indexations: [] })).toEqual([]);
  });
});

test('percentages that are given take the place of those on record; a conventional increase is not asked for', () => {
  const indexations: readonly SectorIndexation[] = [
    { from: dayOf('2025-01-01'), indexationPercent: '1.005', increasePercent: '5', status: 'VERIFIED', source: 'invented for this test' },
  ];
  // 2500.00 x 1.01005 = 2525.125
  expect(changed('2025-01-01', { gross_monthly: '2525.13' }, { indexations })).toEqual([]);
  expect(changed('2025-01-01', { gross_monthly: '2525.12' }, { indexations })).toEqual([['WAGE_NOT_INDEXED', 1]]);
});

test('the explanation shows both wages, and the percentage with its mark and source', () => {
  const given = inputOf({ contracts: [servant], scales, from: '2025-01' });
  const [contract] = given.contracts;
  const assessment = contract === undefined ? null : assessMonth(given, contract, given.from);
  if (contract === undefined || assessment === null) throw new RangeError('Nothing is assessed');
  const lines = auditContract(given, contract).findings.flatMap((finding) => explain(assessment, finding));
  expect(lines.map(({ amountCents, code }) => [code, amountCents])).toEqual([
    ['AGREED_ON', 250_000],
    ['INDEXATION', null],
    ['INDEXED_WAGE', 258_950],
    ['AGREED_ON', 250_000],
    ['NOT_RAISED', 8950],
    ['SHORTFALL', 8950],
  ]);
  expect(lines[1]).toMatchObject({ mark: 'COMPUTED', rule: 'LAW 1.1' });
  expect(lines[1]?.source).toContain('JC 200');
});

describe('indexations after those on record', () => {
  test('agree with those on record', () => {
    const until2021 = sectorIndexations.filter(({ from }) => from <= dayOf('2021-01-01'));
    const later = laterIndexations(until2021, healthIndex).map(({ indexationPercent }) => indexationPercent);
    expect(later).toEqual(['3.58', '11.08', '1.48', '3.58', '2.21']);
  });

  test('follow from the health index as far as it goes, marked as computed', () => {
    const last = healthIndexFigures.findLast(({ base }) => base === 2013);
    if (last === undefined) throw new RangeError('No index is held');
    const months = Array.from({ length: monthOf('2026-12') - last.month }, (_, index) => (last.month + index + 1) as Month);
    const health = BigDecimal.multiply(last.health, BigDecimal.fromStringUnsafe('1.01'));
    const series = indexSeries([...healthIndexFigures, ...months.map((month) => ({ ...last, month, health, published: null }))]);
    const [january, ...others] = laterIndexations(sectorIndexations, series);
    expect(others).toEqual([]);
    expect(january).toMatchObject({ from: dayOf('2027-01-01'), increasePercent: null, status: 'COMPUTED' });
    expect(formatDecimal(BigDecimal.fromStringUnsafe(january?.indexationPercent ?? ''), 2)).toBe(january?.indexationPercent);
  });
});
