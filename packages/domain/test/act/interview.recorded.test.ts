import { type Answer, type Consent, dayOf, type InterviewId, identifierOf, type QuestionId } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, applicationId, appointment, conditions, hearing, held, interviewId, scheduled } from '../cast.ts';
import { given } from '../given.ts';
import { recorded, statement, told } from '../protected-cast.ts';

const answers = (...pairs: readonly (readonly [string, Answer])[]) =>
  new Map(pairs.map(([question, answer]) => [question as QuestionId, answer] as const));

describe('interview.recorded', () => {
  test('records what was said, on the day of the interview, with what chance brings', () => {
    given(...held)
      .when('interview.record', statement)
      .gives('interview.recorded', recorded);
  });

  test('needs an interview that was held, and is recorded once', () => {
    given().when('interview.record', statement).refuses('NOT_REGISTERED');
    given(...scheduled)
      .when('interview.record', statement)
      .refuses('INTERVIEW_NOT_HELD');
    given(...told)
      .when('interview.record', statement)
      .refuses('STATEMENT_RECORDED');
  });

  test('answers questions of a list that there is, and only those', () => {
    given(...held)
      .when('interview.record', { ...statement, list: '1999-1' })
      .refuses('QUESTION_LIST_UNKNOWN');
    given(...held)
      .when('interview.record', { ...statement, answers: answers(['wish.fly', 'no'], ['wish.stay', 'yes'], ['pay.in_gold', 'yes']) })
      .refuses('QUESTION_UNKNOWN', 'QUESTION_UNKNOWN');
    given(...held)
      .when('interview.record', { ...statement, list: null })
      .refuses('QUESTION_UNKNOWN');
    given(...held)
      .when('interview.record', { ...statement, list: null, answers: new Map() })
      .gives('interview.recorded', { ...recorded, list: null, answers: new Map() });
  });

  test('leaves an earlier date that was set where the interview does not count', () => {
    const followUpOn = dayOf('2026-04-01');
    const set = act('follow-up.set', { dueOn: followUpOn, reason: 'REFER' });
    const invalid = act('interview.held', { ...hearing, conditions: { ...conditions, employer_absent: false } });
    given(...scheduled, invalid, set)
      .when('interview.record', statement)
      .gives('interview.recorded', { ...recorded, neutral: { followUpOn, pauses: [] } });
    expect(given(...held, set, act('interview.recorded', recorded)).file.followUpOn).toBeNull();
  });

  test('takes each step as it was asked, leaves what was not asked, and takes back nothing that was said after it', () => {
    const agreed = { ...recorded, answers: answers(['wish.consent_reception_centre', 'yes'], ['wish.consent_good_offices', 'unclear']) };
    const asked = { ...agreed, answers: new Map([...agreed.answers, ...answers(['wish.consent_labour_inspectorate', 'declined'])]) };
    const on = (day: string): Consent => ({ interview: null, isGiven: true, on: dayOf(day), words: null });
    const said = (day: string) => {
      const { interview: _, ...consent } = on(day);
      return act('consent.recorded', { step: 'labour_inspectorate', ...consent });
    };
    const unasked = given(...held, said('2026-01-20'), act('interview.recorded', agreed)).file.consents;
    expect([...unasked].map(([step, { isGiven }]) => [step, isGiven])).toEqual([
      ['reception_centre', true],
      ['labour_inspectorate', true],
      ['good_offices', false],
    ]);
    const before = given(...held, said('2026-01-20'), act('interview.recorded', asked)).file.consents;
    expect(before.get('labour_inspectorate')).toMatchObject({ interview: interviewId, isGiven: false });
    const after = given(...held, said('2026-01-21'), act('interview.recorded', asked)).file.consents;
    expect(after.get('labour_inspectorate')).toEqual(on('2026-01-21'));
    expect(after.get('reception_centre')).toEqual({ interview: interviewId, isGiven: true, on: hearing.heldOn, words: null });
  });

  test('changes no consent where nothing was asked', () => {
    const consent = { step: 'reception_centre', isGiven: true, on: dayOf('2026-01-10'), words: null } as const;
    const silent = act('interview.recorded', { ...recorded, answers: new Map() });
    expect(given(...held, act('consent.recorded', consent), silent).file.consents.get('reception_centre')?.isGiven).toBe(true);
  });

  test('is of one of several interviews of an application', () => {
    const second = identifierOf<InterviewId>('I-2');
    const again = [
      act('interview.scheduled', { ...appointment, interview: second, application: applicationId }),
      act('interview.held', { ...hearing, interview: second, heldOn: dayOf('2026-02-03') }),
    ];
    given(...told, ...again)
      .when('interview.record', { ...statement, interview: second })
      .gives('interview.recorded', { ...recorded, interview: second, heldOn: dayOf('2026-02-03') });
  });
});
