import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act } from '../cast.ts';
import { given } from '../given.ts';
import { protectedContents } from '../protected-cast.ts';

describe('allegation.closed', () => {
  const content = protectedContents['allegation.close'];
  const recorded = act('allegation.recorded', protectedContents['allegation.record']);

  test('records what the allegation came to', () => {
    given(recorded).when('allegation.close', content).gives('allegation.closed', content);
  });

  test('is of an open allegation, from its day to today', () => {
    given().when('allegation.close', content).refuses('ALLEGATION_UNKNOWN');
    given(recorded).after('allegation.close', content).when('allegation.close', content).refuses('ALLEGATION_ALREADY_CLOSED');
    given(recorded)
      .when('allegation.close', { ...content, closedOn: dayOf('2026-02-28') })
      .refuses('PERIOD_BACKWARDS');
    given(recorded)
      .when('allegation.close', { ...content, closedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
