import { type Answer, dayOf, type InterviewId, identifierOf, latestStatement, type QuestionId } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, appointment, hearing, interviewId } from '../cast.ts';
import { given } from '../given.ts';
import { recorded, statement, told } from '../protected-cast.ts';

const question = 'wish.consent_reception_centre' as QuestionId;
const agreeing = (answer: Answer) => new Map([[question, answer]]);

describe('interview.amended', () => {
  const content = { ...statement, isInDanger: true, corrects: 1, reason: 'Read again to her.' };

  test('mends what was written down, and leaves the day and what chance brought', () => {
    const followUpOn = dayOf('2026-04-20');
    const drawn = act('interview.recorded', { ...recorded, neutral: { followUpOn, pauses: [] } });
    const before = given(...told.slice(0, -1), drawn);
    before.when('interview.amend', content).gives('interview.amended', content);
    const { file } = before.after('interview.amend', content);
    expect(file.statements.get(interviewId)).toEqual({ ...statement, isInDanger: true, heldOn: hearing.heldOn, setBy: 2 });
    expect(file.followUpOn).toBe(followUpOn);
  });

  test('names the act that set what stands, and answers the questions of the list', () => {
    given(...told)
      .when('interview.amend', { ...content, corrects: 2 })
      .refuses('CORRECTS_NOTHING');
    given(...told)
      .when('interview.amend', { ...content, interview: identifierOf<InterviewId>('I-2') })
      .refuses('CORRECTS_NOTHING');
    given(...told)
      .when('interview.amend', { ...content, list: null })
      .refuses('QUESTION_UNKNOWN');
  });

  test('brings a consent that was overlooked, and never one that was taken back since', () => {
    const agreed = { ...content, answers: agreeing('yes') };
    const consent = { step: 'reception_centre', isGiven: false, on: hearing.heldOn, words: null } as const;
    expect(
      given(...told)
        .after('interview.amend', agreed)
        .file.consents.get('reception_centre')?.isGiven,
    ).toBe(true);
    const takenBack = given(...told, act('consent.recorded', consent)).after('interview.amend', { ...agreed, corrects: 1 });
    expect(takenBack.file.consents.get('reception_centre')?.isGiven).toBe(false);
  });

  test('takes a consent back that nobody gave, be every answer struck out', () => {
    const agreed = act('interview.recorded', { ...recorded, answers: agreeing('yes') });
    const before = given(...told.slice(0, -1), agreed);
    expect(before.file.consents.get('reception_centre')?.isGiven).toBe(true);
    const after = before.after('interview.amend', { ...content, answers: new Map() });
    expect(after.file.consents.has('reception_centre')).toBe(false);
  });

  test('of an earlier interview changes neither which is the latest nor what it brought', () => {
    const second = identifierOf<InterviewId>('I-2');
    const later = { ...recorded, interview: second, heldOn: dayOf('2026-02-03'), answers: agreeing('yes') };
    const acts = [
      ...told,
      act('interview.scheduled', { ...appointment, interview: second }),
      act('interview.held', { ...hearing, interview: second, heldOn: later.heldOn }),
      act('interview.recorded', later),
    ];
    const amended = given(...acts).after('interview.amend', { ...content, answers: agreeing('no') });
    expect(latestStatement(amended.file)?.interview).toBe(second);
    expect(amended.file.consents.get('reception_centre')).toMatchObject({ isGiven: true, interview: second });
    const twice = amended.after('interview.amend', { ...content, interview: second, answers: agreeing('no'), corrects: 2 });
    expect(twice.file.consents.get('reception_centre')?.isGiven).toBe(false);
  });
});
