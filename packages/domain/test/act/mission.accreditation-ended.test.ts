import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, house } from '../cast.ts';
import { given } from '../given.ts';

describe('mission.accreditation-ended', () => {
  const ended = { endedOn: dayOf('2026-01-31') };

  test('names the last day of the accreditation', () => {
    given(...house)
      .when('mission.end-accreditation', ended)
      .gives('mission.accreditation-ended', ended);
  });

  test('comes once, not before the accreditation, and for a mission on record', () => {
    given().when('mission.end-accreditation', ended).refuses('NOT_REGISTERED');
    given(...house)
      .when('mission.end-accreditation', { endedOn: dayOf('2019-12-31') })
      .refuses('PERIOD_BACKWARDS');
    given(...house, act('mission.accreditation-ended', ended))
      .when('mission.end-accreditation', ended)
      .refuses('ACCREDITATION_ALREADY_ENDED');
  });
});
