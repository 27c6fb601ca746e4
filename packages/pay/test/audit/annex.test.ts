import { describe, expect, test } from 'vitest';
import type { ContractCells } from './contract-text.ts';
import { findingsOf, foundIn, reportOn } from './given.ts';

const scales = [
  'invented,household,0,2024-01-01,1000.00,38,invented',
  'invented,household,0,2025-03-10,1000.00,38,invented',
  'invented,cleaning,0,2023-01-01,1000.00,38,invented',
];
const servant: ContractCells = { labour_category: 'dienstbode', scale_category: 'household' };
const STALE = [['SCALE_ANNEX_STALE', 0]];

describe('the scale annexed to a contract', () => {
  test.each([
    ['of the version of the sector in force', servant, '2025-03-10', []],
    ['of a later day', servant, '2025-03-11', []],
    ['of the day before it', servant, '2025-03-09', STALE],
    ['not stated', servant, '', []],
    ['of another category, whose version is older', { ...servant, scale_category: 'cleaning' }, '2023-01-01', []],
    // From February 2025: 2,111.89.
    ['house staff: of the floor in force', {}, '2025-02-01', []],
    ['house staff: of the floor before', {}, '2025-01-31', STALE],
  ])('%s', (_, cells, annex_scale_from, expected) => {
    expect(findingsOf({ contracts: [{ ...cells, annex_scale_from }], scales, from: '2025-03' })).toEqual(expected);
  });

  test('is held against the floor where the sector has no row', () => {
    const contracts = [{ ...servant, scale_category: 'gardener', annex_scale_from: '2025-01-31' }];
    expect(findingsOf({ contracts, scales, from: '2025-03' })).toEqual([['SCALE_UNKNOWN', 0], ...STALE]);
  });

  test('is judged on the last employed day: a version of the tenth does not count for a contract that ended on the ninth', () => {
    const contracts = [{ ...servant, annex_scale_from: '2024-01-01' }];
    expect(findingsOf({ contracts: contracts.map((row) => ({ ...row, ends_on: '2025-03-09' })), scales, from: '2025-03' })).toEqual([]);
    expect(findingsOf({ contracts: contracts.map((row) => ({ ...row, ends_on: '2025-03-10' })), scales, from: '2025-03' })).toEqual(STALE);
  });

  test('is that of the terms of the last employed day', () => {
    const contracts = [
      { ...servant, annex_scale_from: '2024-01-01' },
      { ...servant, terms_from: '2025-03-31', annex_scale_from: '2025-03-10' },
    ];
    expect(foundIn({ contracts, scales, from: '2025-02', to: '2025-04' })).toEqual([]);
  });

  test('stays stale until terms with a current one follow, and names the version in force', () => {
    const contracts = [
      { ...servant, annex_scale_from: '2024-01-01' },
      { ...servant, terms_from: '2025-05-01', annex_scale_from: '2025-03-10' },
    ];
    const { findings } = reportOn({ contracts, scales, from: '2025-02', to: '2025-06' });
    expect(findings.map(({ code, scaleVersion }) => [code, scaleVersion])).toEqual([
      ['SCALE_ANNEX_STALE', 'invented@2025-03-10'],
      ['SCALE_ANNEX_STALE', 'invented@2025-03-10'],
    ]);
    const [ofFloor] = reportOn({ contracts: [{ annex_scale_from: '2024-06-01' }], from: '2025-02' }).findings;
    expect(ofFloor?.scaleVersion).toBe('be-ggmmi@2025-02-01');
  });
});
