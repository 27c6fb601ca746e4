import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, employer, house, mission } from '../cast.ts';
import { given } from '../given.ts';

describe('employer.registered', () => {
  test('puts a person of a mission on record', () => {
    given(act('mission.registered', mission)).when('employer.register', employer).gives('employer.registered', employer);
  });

  test('needs a mission that is still accredited when the posting begins', () => {
    given().when('employer.register', employer).refuses('MISSION_UNKNOWN');
    given(act('mission.registered', mission), act('mission.accreditation-ended', { endedOn: dayOf('2023-12-31') }))
      .when('employer.register', employer)
      .refuses('MISSION_ENDED');
    given(act('mission.registered', mission), act('mission.accreditation-ended', { endedOn: dayOf('2024-01-01') }))
      .when('employer.register', employer)
      .gives('employer.registered', employer);
  });

  test('comes once, with a posting that ends after it begins', () => {
    const posting = { from: dayOf('2024-01-01'), to: dayOf('2023-12-31') };
    given(...house)
      .when('employer.register', { ...employer, posting })
      .refuses('ALREADY_REGISTERED', 'PERIOD_BACKWARDS');
  });
});
