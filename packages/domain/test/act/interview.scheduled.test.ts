import {
  belgium,
  dayOf,
  dueNext,
  type InterviewId,
  identifierOf,
  type MissionId,
  minuteOf,
  type OfficerId,
  type RoomId,
  validInterview,
} from '@protocol-registry/domain';
import { Result } from 'effect';
import { describe, expect, test } from 'vitest';
import {
  act,
  applicationId,
  appointment,
  contracted,
  hearing,
  held,
  interpreter,
  interpreterId,
  issued,
  lodged,
  missionId,
  officerId,
  registered,
  roomId,
  scheduled,
} from '../cast.ts';
import { given } from '../given.ts';

describe('interview.scheduled', () => {
  const on = dayOf('2026-01-10');

  test('sets a day, an officer and a room for an open application', () => {
    given(...lodged)
      .when('interview.schedule', appointment, on)
      .gives('interview.scheduled', appointment);
  });

  test('needs an open application, and one appointment at a time', () => {
    const second = { ...appointment, interview: identifierOf<InterviewId>('I-2') };
    given(...contracted)
      .when('interview.schedule', appointment, on)
      .refuses('APPLICATION_UNKNOWN');
    given(...issued)
      .when('interview.schedule', second, on)
      .refuses('APPLICATION_NOT_OPEN');
    given(...scheduled)
      .when('interview.schedule', second, on)
      .refuses('INTERVIEW_OPEN');
  });

  test('never takes the number of another interview', () => {
    given(...held)
      .when('interview.schedule', appointment, on)
      .refuses('ALREADY_REGISTERED');
  });

  test('lies today or later', () => {
    given(...lodged)
      .when('interview.schedule', appointment, dayOf('2026-01-20'))
      .gives('interview.scheduled', appointment);
    given(...lodged)
      .when('interview.schedule', appointment, dayOf('2026-01-21'))
      .refuses('INTERVIEW_IN_PAST');
  });

  test('needs an officer who serves and is there, and an open room', () => {
    const nobody = { ...appointment, officer: identifierOf<OfficerId>('O-2'), room: identifierOf<RoomId>('R-2') };
    given(...lodged)
      .when('interview.schedule', nobody, on)
      .refuses('OFFICER_UNKNOWN', 'ROOM_UNKNOWN');
    given(
      ...lodged,
      act('officer.left', { officer: officerId, leftOn: dayOf('2026-01-19') }),
      act('officer.absent', { officer: officerId, from: dayOf('2026-01-20'), to: dayOf('2026-01-20') }),
      act('room.closed', { room: roomId, closedOn: dayOf('2026-01-19') }),
    )
      .when('interview.schedule', appointment, on)
      .refuses('OFFICER_LEFT', 'OFFICER_ABSENT', 'ROOM_CLOSED');
  });

  test('counts the last day of an officer, of an absence and of a room as one', () => {
    given(
      ...lodged,
      act('officer.left', { officer: officerId, leftOn: dayOf('2026-01-20') }),
      act('officer.absent', { officer: officerId, from: dayOf('2026-01-15'), to: dayOf('2026-01-19') }),
      act('room.closed', { room: roomId, closedOn: dayOf('2026-01-20') }),
    )
      .when('interview.schedule', appointment, on)
      .gives('interview.scheduled', appointment);
  });
});

describe('an interpreter of the register', () => {
  const known = [...lodged, act('interpreter.registered', interpreter)];
  const day = minuteOf('2026-03-02T10:00');
  const interpreted = { ...appointment, startsAt: day, interpreterId };

  test('comes with the name that the register has', () => {
    given(...known)
      .when('interview.schedule', interpreted)
      .gives('interview.scheduled', { ...interpreted, interpreter: interpreter.name });
  });

  test('is known and has not left', () => {
    given(...lodged)
      .when('interview.schedule', interpreted)
      .refuses('INTERPRETER_UNKNOWN');
    const left = (leftOn: string) => act('interpreter.left', { interpreter: interpreterId, leftOn: dayOf(leftOn) });
    given(...known, left('2026-03-01'))
      .when('interview.schedule', interpreted)
      .refuses('INTERPRETER_LEFT');
    given(...known, left('2026-03-02'))
      .when('interview.schedule', interpreted)
      .gives('interview.scheduled', { ...interpreted, interpreter: interpreter.name });
  });

  test('is in no conflict with the mission of the employer', () => {
    const tied = (...conflictsWith: readonly MissionId[]) => act('interpreter.registered', { ...interpreter, conflictsWith });
    given(...lodged, tied(missionId))
      .when('interview.schedule', interpreted)
      .refuses('INTERPRETER_CONFLICT');
    given(...lodged, tied(identifierOf<MissionId>('M-2')))
      .when('interview.schedule', interpreted)
      .gives('interview.scheduled', { ...interpreted, interpreter: interpreter.name });
  });
});

describe('an interview to see the worker again', () => {
  const { application: _, ...place } = { ...appointment, startsAt: minuteOf('2026-03-02T10:00') };
  const again = { ...place, application: null, purpose: 'follow_up' } as const;
  const second = { ...again, interview: identifierOf<InterviewId>('I-2') };

  test('needs no application, only a contract', () => {
    given(...contracted)
      .when('interview.schedule', again)
      .gives('interview.scheduled', again);
    given(...registered)
      .when('interview.schedule', again)
      .refuses('CONTRACT_UNKNOWN');
  });

  test('stands beside one for an application, and is one at a time', () => {
    given(...scheduled)
      .when('interview.schedule', second)
      .gives('interview.scheduled', second);
    given(...contracted, act('interview.scheduled', again))
      .when('interview.schedule', second)
      .refuses('INTERVIEW_OPEN');
  });

  test('does not count for a card', () => {
    const { dossier } = given(...lodged, act('interview.scheduled', again), act('interview.held', hearing));
    const counts = validInterview(dossier, applicationId, dayOf('2026-02-01'), belgium);
    expect(Result.isFailure(counts) && counts.failure.map(({ code }) => code)).toEqual(['INTERVIEW_MISSING']);
  });

  test('is due on its day, and its miss can be taken back', () => {
    const { dossier } = given(...contracted, act('interview.scheduled', again));
    expect(dueNext(dossier, new Map(), dayOf('2026-03-01'), belgium).map(({ code, subject }) => `${code} ${subject}`)).toEqual([
      'INTERVIEW_TO_HOLD I-1',
    ]);
    const back = { interview: again.interview, miss: null, corrects: 4, reason: 'She was in the next room.' };
    given(
      ...contracted,
      act('interview.scheduled', again),
      act('interview.missed', { interview: again.interview, missedOn: dayOf('2026-03-02'), explanation: null }),
    )
      .when('interview.correct-miss', back)
      .gives('interview.miss-corrected', back);
  });
});

describe('the gender that the worker asks for', () => {
  const tomorrow = { ...appointment, startsAt: minuteOf('2026-03-02T10:00') };
  const asks = (officerGender: 'f' | 'm' | null) => act('worker.preference-recorded', { officerGender });

  test('is that of the officer, or does not matter', () => {
    given(...lodged, asks('m'))
      .when('interview.schedule', tomorrow)
      .refuses('OFFICER_GENDER_ASKED');
    for (const asked of ['f', null] as const) {
      given(...lodged, asks(asked))
        .when('interview.schedule', tomorrow)
        .gives('interview.scheduled', tomorrow);
    }
  });
});
