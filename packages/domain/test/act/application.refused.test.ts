import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, applicationId, contracted, lodged } from '../cast.ts';
import { given } from '../given.ts';

describe('application.refused', () => {
  const content = { application: applicationId, decidedOn: dayOf('2026-02-01'), reason: 'The contract was not signed.' };

  test('closes an open application, for a reason', () => {
    given(...lodged)
      .when('application.refuse', content)
      .gives('application.refused', content);
  });

  test('needs an open application and a day from its lodging to today', () => {
    given(...contracted)
      .when('application.refuse', content)
      .refuses('APPLICATION_UNKNOWN');
    given(...lodged, act('application.refused', content))
      .when('application.refuse', content)
      .refuses('APPLICATION_NOT_OPEN');
    given(...lodged)
      .when('application.refuse', { ...content, decidedOn: dayOf('2026-01-04') })
      .refuses('BEFORE_APPLICATION');
    given(...lodged)
      .when('application.refuse', { ...content, decidedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
