import { code } from '@protocol-registry/domain';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { house, mission, today } from '../cast.ts';
import { decide, given } from '../given.ts';

describe('mission.registered', () => {
  test('puts a mission on record', () => {
    given().when('mission.register', mission).gives('mission.registered', mission);
  });

  test.each([
    ['too long', 'x'.repeat(121)],
    ['empty', ''],
    ['not trimmed', ' Embassy of Freedonia'],
    ['of two lines', 'Embassy\nof Freedonia'],
    ['with a NUL in it', 'Embassy\0of Freedonia'],
    ['with a line separator in it', 'Embassy\u2028of Freedonia'],
  ])('is refused by a name that is %s', (_, name) => {
    given()
      .when('mission.register', { ...mission, name })
      .refuses('CONTENT_INVALID');
  });

  test('is refused for each field that breaks its form, and the field is named', () => {
    const command = { kind: 'mission.register', content: { ...mission, name: '', sendingState: 'Freedonia\u0085' } } as const;
    const reasons = Result.getOrThrow(Result.flip(decide(given().register, command, today)));
    expect(reasons.map(({ message }) => message.values['field'])).toEqual([code('name'), code('sendingState')]);
  });

  test('comes once for each number', () => {
    given(...house)
      .when('mission.register', mission)
      .refuses('ALREADY_REGISTERED');
  });
});
