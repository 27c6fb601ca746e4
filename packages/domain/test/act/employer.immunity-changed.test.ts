import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { house } from '../cast.ts';
import { given } from '../given.ts';

describe('employer.immunity-changed', () => {
  const content = { level: 'waived', from: dayOf('2026-02-01'), reason: 'Waived by note verbale.' } as const;

  test('sets the level from a day on', () => {
    given(...house)
      .when('employer.change-immunity', content)
      .gives('employer.immunity-changed', content);
  });

  test('needs an employer, and begins with the posting at the earliest', () => {
    given().when('employer.change-immunity', content).refuses('NOT_REGISTERED');
    given(...house)
      .when('employer.change-immunity', { ...content, from: dayOf('2023-12-31') })
      .refuses('POSTING_NOT_BEGUN');
  });
});
