import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { house, note } from '../cast.ts';
import { given } from '../given.ts';

describe('employer.posting-changed', () => {
  const content = { from: dayOf('2024-01-01'), to: dayOf('2026-07-31'), noteVerbale: note };

  test('names the last day of the posting, as the mission told', () => {
    given(...house)
      .when('employer.change-posting', content)
      .gives('employer.posting-changed', content);
  });

  test('needs an employer and an end after the beginning', () => {
    given().when('employer.change-posting', content).refuses('NOT_REGISTERED');
    given(...house)
      .when('employer.change-posting', { ...content, to: dayOf('2023-12-31') })
      .refuses('PERIOD_BACKWARDS');
  });
});
