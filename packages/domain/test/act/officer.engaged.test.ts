import { identifierOf, type OfficerId } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { house, officer } from '../cast.ts';
import { given } from '../given.ts';

describe('officer.engaged', () => {
  test('puts a person of the office on record', () => {
    given().when('officer.engage', officer).gives('officer.engaged', officer);
  });

  test('comes once for each number, with a user name of its own', () => {
    given(...house)
      .when('officer.engage', officer)
      .refuses('ALREADY_REGISTERED');
    given(...house)
      .when('officer.engage', { ...officer, officer: identifierOf<OfficerId>('O-2') })
      .refuses('LOGIN_TAKEN');
  });
});
