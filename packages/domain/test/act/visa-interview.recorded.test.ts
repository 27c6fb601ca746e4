import { belgium, dayOf, validInterview } from '@protocol-registry/domain';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';
import { act, applicationId, lodged, registered, today, visaInterview } from '../cast.ts';
import { given } from '../given.ts';

describe('visa-interview.recorded', () => {
  test('says what was talked of before the visa, on a day that has come', () => {
    given(...registered)
      .when('visa-interview.record', visaInterview)
      .gives('visa-interview.recorded', visaInterview);
    given(...registered)
      .when('visa-interview.record', { ...visaInterview, heldOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });

  test('counts for no card, however recent', () => {
    const { dossier } = given(...lodged, act('visa-interview.recorded', { ...visaInterview, heldOn: today }));
    const counts = validInterview(dossier, applicationId, today, belgium);
    expect(Result.isFailure(counts) && counts.failure.map(({ code }) => code)).toEqual(['INTERVIEW_MISSING']);
  });
});
