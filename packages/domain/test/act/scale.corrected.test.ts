import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, indexation, scaleOpened, scaleRow, secondOfficer, today } from '../cast.ts';
import { given } from '../given.ts';

const correction = {
  ...indexation,
  kind: 'correction',
  from: dayOf('2024-05-01'),
  rows: [scaleRow('2070.84')],
  reason: 'Two digits were exchanged.',
} as const;
const proposed = given(act('scale.opened', scaleOpened)).after('scale.propose', correction);

describe('scale.corrected', () => {
  test('mends the figure and keeps what stood before', () => {
    const content = { proposal: 2, amendBy: null, adoptedBy: secondOfficer, adoptedOn: today };
    proposed.by(secondOfficer).when('scale.adopt', { proposal: 2, amendBy: null }).gives('scale.corrected', content);
    const { scale } = proposed.by(secondOfficer).after('scale.adopt', { proposal: 2, amendBy: null }).register;
    expect(scale?.versions.map(({ rows }) => rows[0]?.monthly)).toEqual([207_084, 211_189]);
    expect(scale?.replaced.map(({ replacedBy, rows }) => [rows[0]?.monthly, replacedBy])).toEqual([[207_048, 3]]);
  });
});
