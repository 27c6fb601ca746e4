import { centsOf, dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { given } from '../given.ts';

describe('sector-scale.loaded', () => {
  const row = {
    category: 'household',
    seniorityYears: 0,
    effectiveFrom: dayOf('2025-01-01'),
    monthly: centsOf('2150.00'),
    weeklyHours: 3800,
    source: 'Invented',
  };

  test('puts a table on record', () => {
    const content = { scale: 'invented', file: 'scales.csv', rows: [row] };
    given().when('sector-scale.load', content).gives('sector-scale.loaded', content);
  });

  test('needs rows', () => {
    given().when('sector-scale.load', { scale: 'invented', file: 'scales.csv', rows: [] }).refuses('SCALE_EMPTY');
  });
});
