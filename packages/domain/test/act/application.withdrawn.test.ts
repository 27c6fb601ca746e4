import { type Act, dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, applicationId, contracted, held, interviewId, lodged, scheduled } from '../cast.ts';
import { given } from '../given.ts';

describe('application.withdrawn', () => {
  const content = { application: applicationId, withdrawnOn: dayOf('2026-02-01'), reason: 'The contract was not signed.' };

  test('closes an open application, for a reason', () => {
    given(...lodged)
      .when('application.withdraw', content)
      .gives('application.withdrawn', content);
  });

  test('cancels the interview that was scheduled for it, and leaves one that was held', () => {
    const outcomeAfter = (acts: readonly Act[]) =>
      given(...acts)
        .after('application.withdraw', content)
        .dossier.interviews.get(interviewId)?.outcome;
    expect(outcomeAfter(scheduled)).toEqual({ _tag: 'Cancelled', reason: content.reason });
    expect(outcomeAfter(held)?._tag).toBe('Held');
  });

  test('needs an open application and a day from its lodging to today', () => {
    given(...contracted)
      .when('application.withdraw', content)
      .refuses('APPLICATION_UNKNOWN');
    given(...lodged, act('application.withdrawn', content))
      .when('application.withdraw', content)
      .refuses('APPLICATION_NOT_OPEN');
    given(...lodged)
      .when('application.withdraw', { ...content, withdrawnOn: dayOf('2026-01-04') })
      .refuses('BEFORE_APPLICATION');
    given(...lodged)
      .when('application.withdraw', { ...content, withdrawnOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
