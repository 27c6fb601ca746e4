import { dayOf, type InterviewId, identifierOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, appointment, held, interviewId, lodged, scheduled } from '../cast.ts';
import { given } from '../given.ts';

describe('interview.cancelled', () => {
  const content = { interview: interviewId, reason: 'The interpreter is ill.' };

  test('frees the appointment, and another may be made', () => {
    given(...scheduled)
      .when('interview.cancel', content)
      .gives('interview.cancelled', content);
    const again = { ...appointment, interview: identifierOf<InterviewId>('I-2') };
    given(...scheduled, act('interview.cancelled', content))
      .when('interview.schedule', again, dayOf('2026-01-10'))
      .gives('interview.scheduled', again);
  });

  test('needs a scheduled interview', () => {
    given(...lodged)
      .when('interview.cancel', content)
      .refuses('INTERVIEW_UNKNOWN');
    given(...held)
      .when('interview.cancel', content)
      .refuses('INTERVIEW_NOT_OPEN');
  });
});
