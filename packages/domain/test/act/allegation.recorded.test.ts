import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { given } from '../given.ts';
import { protectedContents, told } from '../protected-cast.ts';

describe('allegation.recorded', () => {
  const content = protectedContents['allegation.record'];
  const nobody = { ...content, employer: null, mission: null };

  test('is about a worker of the register, or about an employer or a mission', () => {
    given(...told)
      .when('allegation.record', nobody)
      .gives('allegation.recorded', nobody);
    given()
      .when('allegation.record', { ...content, mission: null })
      .gives('allegation.recorded', { ...content, mission: null });
    given().when('allegation.record', nobody).refuses('ALLEGATION_SUBJECT_MISSING');
  });

  test('came in by today, and is named once', () => {
    given()
      .when('allegation.record', { ...content, receivedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given().after('allegation.record', content).when('allegation.record', content).refuses('ALREADY_REGISTERED');
  });
});
