import { describe, expect, test } from 'vitest';
import { act, indexation, scaleOpened, scaleRow, secondOfficer, today } from '../cast.ts';
import { given } from '../given.ts';

const amendment = { ...indexation, kind: 'amendment', rows: [scaleRow('2189.81')], reason: 'Collective agreement of March.' } as const;
const proposed = given(act('scale.opened', scaleOpened)).after('scale.propose', amendment);

describe('scale.amended', () => {
  test('puts the agreed amount in force beside those before it', () => {
    const content = { proposal: 2, amendBy: null, adoptedBy: secondOfficer, adoptedOn: today };
    proposed.by(secondOfficer).when('scale.adopt', { proposal: 2, amendBy: null }).gives('scale.amended', content);
    const { scale } = proposed.by(secondOfficer).after('scale.adopt', { proposal: 2, amendBy: null }).register;
    expect(scale?.versions.at(-1)?.rows[0]?.monthly).toBe(218_981);
    expect(scale?.replaced).toEqual([]);
  });
});
