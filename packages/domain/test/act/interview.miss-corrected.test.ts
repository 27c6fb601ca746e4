import { dayOf, type InterviewId, identifierOf, minuteOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, applicationId, appointment, hearing, held, interviewId, lodged, scheduled } from '../cast.ts';
import { given } from '../given.ts';

describe('interview.miss-corrected', () => {
  const missed = [...scheduled, act('interview.missed', { interview: interviewId, missedOn: dayOf('2026-01-20'), explanation: null })];
  const correction = { interview: interviewId, corrects: 5, reason: 'She was in the next room.' };
  const back = { ...correction, miss: null };
  const mended = { ...correction, miss: { missedOn: dayOf('2026-01-21'), explanation: 'Ill.' } };

  test('mends the day and the explanation', () => {
    given(...missed)
      .when('interview.correct-miss', mended)
      .gives('interview.miss-corrected', mended);
    const { dossier } = given(...missed).after('interview.correct-miss', mended);
    expect(dossier.interviews.get(interviewId)?.outcome).toEqual({ _tag: 'Missed', ...mended.miss, setBy: 6 });
  });

  test('schedules the interview again, where it was not missed: then it can be held', () => {
    given(...missed)
      .when('interview.correct-miss', back)
      .gives('interview.miss-corrected', back);
    given(...missed)
      .after('interview.correct-miss', back)
      .after('interview.hold', hearing);
  });

  test('needs an interview that was missed, and the act that said so', () => {
    given(...lodged)
      .when('interview.correct-miss', back)
      .refuses('INTERVIEW_UNKNOWN');
    given(...held)
      .when('interview.correct-miss', back)
      .refuses('CORRECTS_NOTHING');
    given(...missed)
      .when('interview.correct-miss', { ...back, corrects: 4 })
      .refuses('CORRECTS_NOTHING');
  });

  test('needs a day from the appointment to today', () => {
    const on = (day: string) => ({ ...mended, miss: { ...mended.miss, missedOn: dayOf(day) } });
    given(...missed)
      .when('interview.correct-miss', on('2026-01-19'))
      .refuses('MISSED_BEFORE_APPOINTMENT');
    given(...missed)
      .when('interview.correct-miss', on('2026-03-02'))
      .refuses('DAY_IN_FUTURE');
  });

  test('schedules nothing for an application that is closed, or beside another interview', () => {
    const withdrawn = act('application.withdrawn', { application: applicationId, withdrawnOn: dayOf('2026-02-01'), reason: 'Went home.' });
    given(...missed, withdrawn)
      .when('interview.correct-miss', back)
      .refuses('APPLICATION_NOT_OPEN');
    given(...missed, withdrawn)
      .when('interview.correct-miss', mended)
      .gives('interview.miss-corrected', mended);
    const other = { ...appointment, interview: identifierOf<InterviewId>('I-2'), startsAt: minuteOf('2026-03-10T10:00') };
    given(...missed, act('interview.scheduled', other))
      .when('interview.correct-miss', back)
      .refuses('INTERVIEW_OPEN');
  });
});
