import { dayOf, openApplication } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, applicationId, held, interviewId, lodged, scheduled } from '../cast.ts';
import { given } from '../given.ts';

describe('interview.missed', () => {
  const content = { interview: interviewId, missedOn: dayOf('2026-01-20'), explanation: 'The employer says that she is travelling.' };

  test('records that the worker did not come, and closes nothing', () => {
    given(...scheduled)
      .when('interview.miss', content)
      .gives('interview.missed', content);
    const { dossier } = given(...scheduled, act('interview.missed', content));
    expect(openApplication(dossier)?.id).toBe(applicationId);
  });

  test('needs a scheduled interview and a day from the appointment to today', () => {
    given(...lodged)
      .when('interview.miss', content)
      .refuses('INTERVIEW_UNKNOWN');
    given(...held)
      .when('interview.miss', content)
      .refuses('INTERVIEW_NOT_OPEN');
    given(...scheduled)
      .when('interview.miss', { ...content, missedOn: dayOf('2026-01-19') })
      .refuses('MISSED_BEFORE_APPOINTMENT');
    given(...scheduled)
      .when('interview.miss', { ...content, missedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
