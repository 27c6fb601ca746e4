import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { applicationId, contracted, held, issued, lodged, note } from '../cast.ts';
import { given } from '../given.ts';

describe('application.corrected', () => {
  const content = {
    application: applicationId,
    cardCategory: 'service_staff',
    lodgedOn: dayOf('2026-01-06'),
    noteVerbale: note,
    corrects: 3,
    reason: 'Wrong category.',
  } as const;

  test('mends what an open application says', () => {
    given(...lodged)
      .when('application.correct', content)
      .gives('application.corrected', content);
  });

  test('needs an open application, the act that set what stands, and a day that came', () => {
    given(...contracted)
      .when('application.correct', content)
      .refuses('APPLICATION_UNKNOWN');
    given(...lodged)
      .when('application.correct', { ...content, corrects: 2, lodgedOn: dayOf('2026-03-02') })
      .refuses('CORRECTS_NOTHING', 'DAY_IN_FUTURE');
    given(...issued)
      .when('application.correct', content)
      .refuses('APPLICATION_NOT_OPEN');
  });

  test('leaves no interview before the application', () => {
    given(...held)
      .when('application.correct', { ...content, lodgedOn: dayOf('2026-01-21') })
      .refuses('INTERVIEW_BEFORE_APPLICATION');
    given(...held)
      .when('application.correct', { ...content, lodgedOn: dayOf('2026-01-20') })
      .gives('application.corrected', {
        ...content,
        lodgedOn: dayOf('2026-01-20'),
      });
  });
});
