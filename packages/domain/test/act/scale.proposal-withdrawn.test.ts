import { describe, expect, test } from 'vitest';
import { act, indexation, scaleOpened } from '../cast.ts';
import { given } from '../given.ts';

const proposed = given(act('scale.opened', scaleOpened)).after('scale.propose', indexation);
const content = { proposal: 2, reason: 'Typed from the wrong table.' };

describe('scale.proposal-withdrawn', () => {
  test('takes the proposal back, with the reason', () => {
    proposed.when('scale.withdraw-proposal', content).gives('scale.proposal-withdrawn', content);
    expect(proposed.after('scale.withdraw-proposal', content).register.scale?.proposals.size).toBe(0);
  });

  test('needs a proposal that waits', () => {
    proposed.when('scale.withdraw-proposal', { ...content, proposal: 1 }).refuses('PROPOSAL_UNKNOWN');
  });
});
