import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, house, officerId } from '../cast.ts';
import { given } from '../given.ts';

describe('officer.absent', () => {
  const content = { officer: officerId, from: dayOf('2026-04-01'), to: dayOf('2026-04-10') };

  test('records days on which a person is away', () => {
    given(...house)
      .when('officer.record-absence', content)
      .gives('officer.absent', content);
  });

  test('told twice is one absence', () => {
    const { register } = given(...house, act('officer.absent', content), act('officer.absent', content));
    expect(register.office.officers.get(officerId)?.absences).toEqual([{ from: content.from, to: content.to }]);
  });

  test('needs a person of the office and an end after the beginning', () => {
    given().when('officer.record-absence', content).refuses('OFFICER_UNKNOWN');
    given(...house)
      .when('officer.record-absence', { ...content, to: dayOf('2026-03-31') })
      .refuses('PERIOD_BACKWARDS');
  });
});
