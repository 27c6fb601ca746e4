import { identifierOf, type OfficerId } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, house, officer } from '../cast.ts';
import { given } from '../given.ts';

describe('officer.corrected', () => {
  const content = { ...officer, role: 'supervisor', corrects: 1, reason: 'Promoted.' } as const;

  test('mends who the person is and what the person does', () => {
    given(...house)
      .when('officer.correct', content)
      .gives('officer.corrected', content);
  });

  test('needs the person, the act that set what stands, and a user name of its own', () => {
    const second = act('officer.engaged', { ...officer, officer: identifierOf<OfficerId>('O-2'), login: 'bea' });
    given().when('officer.correct', content).refuses('OFFICER_UNKNOWN');
    given(...house, second)
      .when('officer.correct', { ...content, corrects: 2, login: 'bea' })
      .refuses('CORRECTS_NOTHING', 'LOGIN_TAKEN');
  });

  test('takes from the office neither its last supervisor nor a correction of his name', () => {
    const chief = { ...officer, role: 'supervisor' } as const;
    const second = act('officer.engaged', { ...chief, officer: identifierOf<OfficerId>('O-2'), login: 'bea' });
    const demoted = { ...content, role: 'auditor' } as const;
    const renamed = { ...content, name: 'An Peeters-Maes' };
    given(act('officer.engaged', chief)).when('officer.correct', demoted).refuses('LAST_SUPERVISOR');
    given(act('officer.engaged', chief)).when('officer.correct', renamed).gives('officer.corrected', renamed);
    given(act('officer.engaged', chief), second).when('officer.correct', demoted).gives('officer.corrected', demoted);
  });
});
