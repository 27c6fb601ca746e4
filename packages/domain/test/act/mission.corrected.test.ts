import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, house } from '../cast.ts';
import { given } from '../given.ts';

describe('mission.corrected', () => {
  const mended = { name: 'Permanent Mission of Freedonia', sendingState: 'Freedonia', accreditedOn: dayOf('2020-02-01') };

  test('mends the identity that the act named gave', () => {
    const content = { ...mended, corrects: 1, reason: 'Name misread.' };
    given(...house)
      .when('mission.correct', content)
      .gives('mission.corrected', content);
  });

  test('needs a mission, the act that set what stands, and an accreditation that ends after it begins', () => {
    const content = { ...mended, corrects: 2, reason: 'Name misread.' };
    given().when('mission.correct', content).refuses('NOT_REGISTERED');
    given(...house)
      .when('mission.correct', content)
      .refuses('CORRECTS_NOTHING');
    given(...house, act('mission.accreditation-ended', { endedOn: dayOf('2020-01-31') }))
      .when('mission.correct', { ...content, corrects: 1 })
      .refuses('PERIOD_BACKWARDS');
  });

  test('is itself what the next correction names', () => {
    const first = { ...mended, corrects: 1, reason: 'Name misread.' };
    const register = given(...house, act('mission.corrected', first));
    register.when('mission.correct', first).refuses('CORRECTS_NOTHING');
    register.when('mission.correct', { ...first, corrects: 2 }).gives('mission.corrected', { ...first, corrects: 2 });
  });
});
