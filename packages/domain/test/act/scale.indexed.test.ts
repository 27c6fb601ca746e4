import { type Act, dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, indexation, scaleOpened, scaleRow, secondOfficer, today } from '../cast.ts';
import { given } from '../given.ts';

const proposed = given(act('scale.opened', scaleOpened)).after('scale.propose', indexation);
const adopt = { proposal: 2, amendBy: dayOf('2026-04-30') };

describe('scale.indexed', () => {
  test('puts the version in force, on the word of a second officer', () => {
    const content = { ...adopt, adoptedBy: secondOfficer, adoptedOn: today };
    proposed.by(secondOfficer).when('scale.adopt', adopt).gives('scale.indexed', content);
    const { scale } = proposed.by(secondOfficer).after('scale.adopt', adopt).register;
    expect(scale?.versions.map(({ from }) => from)).toEqual(['2024-05-01', '2025-02-01', '2026-01-01'].map(dayOf));
    expect(scale?.versions.at(-1)?.adoption).toMatchObject({ adoptedBy: secondOfficer, adoptedOn: today, proposal: { setBy: 2 } });
    expect(scale?.proposals.size).toBe(0);
  });

  test('is not for the officer who proposed it', () => {
    proposed.when('scale.adopt', adopt).refuses('SECOND_OFFICER_NEEDED');
  });

  test('needs a proposal that waits', () => {
    proposed
      .by(secondOfficer)
      .when('scale.adopt', { ...adopt, proposal: 9 })
      .refuses('PROPOSAL_UNKNOWN');
  });

  test('is refused where the index has since asked for another amount', () => {
    const then: Act = act('scale.proposed', {
      ...indexation,
      computed: [scaleRow('2154.81')],
      difference: 'As printed.',
      proposedBy: secondOfficer,
      proposedOn: today,
    });
    given(act('scale.opened', scaleOpened), then).when('scale.adopt', adopt).refuses('PROPOSAL_OUTDATED');
  });

  test('gives time for amendments that has not passed', () => {
    proposed
      .by(secondOfficer)
      .when('scale.adopt', { ...adopt, amendBy: dayOf('2026-02-28') })
      .refuses('AMENDMENT_IN_PAST');
  });
});
