import { centsOf, dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, indexation, scaleOpened, secondOfficer } from '../cast.ts';
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

  test('does not take the place of versions that two officers adopted', () => {
    const adopted = given(act('scale.opened', scaleOpened))
      .after('scale.propose', indexation)
      .by(secondOfficer)
      .after('scale.adopt', { proposal: 2, amendBy: null });
    adopted.when('sector-scale.load', { scale: 'be-ggmmi', file: 'scales.csv', rows: [row] }).refuses('SCALE_UNDER_UPDATE');
  });
});
