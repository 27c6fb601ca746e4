import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, conditions, hearing, held, interviewId, issued, lodged, scheduled } from '../cast.ts';
import { given } from '../given.ts';

describe('interview.corrected', () => {
  const content = {
    ...hearing,
    conditions: { ...conditions, employer_absent: false },
    corrects: 5,
    reason: 'The employer waited in the room.',
  };

  test('mends the record, and with it whether the interview counts', () => {
    given(...held)
      .when('interview.correct', content)
      .gives('interview.corrected', content);
    const { dossier } = given(...held, act('interview.corrected', content));
    expect(dossier.interviews.get(interviewId)?.outcome).toMatchObject({ unmet: ['employer_absent'], setBy: 6 });
  });

  test('needs an interview that was held and the act that set what stands', () => {
    given(...lodged)
      .when('interview.correct', content)
      .refuses('INTERVIEW_UNKNOWN');
    given(...scheduled)
      .when('interview.correct', content)
      .refuses('CORRECTS_NOTHING');
    given(...held)
      .when('interview.correct', { ...content, corrects: 4 })
      .refuses('CORRECTS_NOTHING');
    given(...held)
      .when('interview.correct', { ...content, heldOn: dayOf('2026-01-04') })
      .refuses('INTERVIEW_BEFORE_APPLICATION');
  });

  test('never changes a record on which a card rests', () => {
    given(...issued)
      .when('interview.correct', content)
      .refuses('CARD_RESTS_ON_INTERVIEW');
  });
});
