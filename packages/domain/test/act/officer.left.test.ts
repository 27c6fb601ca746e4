import { dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, house, officer, officerId } from '../cast.ts';
import { given } from '../given.ts';

describe('officer.left', () => {
  const content = { officer: officerId, leftOn: dayOf('2026-02-28') };

  test('names the last day', () => {
    given(...house)
      .when('officer.leave', content)
      .gives('officer.left', content);
  });

  test('comes once, for a person of the office', () => {
    given().when('officer.leave', content).refuses('OFFICER_UNKNOWN');
    given(...house, act('officer.left', content))
      .when('officer.leave', content)
      .refuses('OFFICER_LEFT');
  });

  test('leaves the office a supervisor who stays', () => {
    const [chief, deputy] = [{ ...officer, role: 'supervisor' } as const, identifierOf<OfficerId>('O-2')];
    const second = act('officer.engaged', { ...chief, officer: deputy, login: 'bea' });
    given(act('officer.engaged', chief)).when('officer.leave', content).refuses('LAST_SUPERVISOR');
    given(act('officer.engaged', chief), second, act('officer.left', { ...content, officer: deputy }))
      .when('officer.leave', content)
      .refuses('LAST_SUPERVISOR');
    given(act('officer.engaged', chief), second).when('officer.leave', content).gives('officer.left', content);
    given(act('officer.engaged', chief), act('officer.engaged', { ...officer, officer: deputy, login: 'bea' }))
      .when('officer.leave', { ...content, officer: deputy })
      .gives('officer.left', { ...content, officer: deputy });
  });
});
