import { CONDITIONS, dayOf, identifierOf, type OfficerId } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import {
  act,
  conditions,
  hearing,
  held,
  interpreter,
  interpreterId,
  interviewId,
  lodged,
  missionId,
  officerId,
  scheduled,
} from '../cast.ts';
import { given } from '../given.ts';

describe('interview.held', () => {
  const judged = { ...conditions, interpreter_independent: true };

  test('records the conditions, whatever they were', () => {
    given(...scheduled)
      .when('interview.hold', hearing)
      .gives('interview.held', hearing);
    const invalid = { ...hearing, conditions: { ...conditions, employer_absent: false } };
    given(...scheduled)
      .when('interview.hold', invalid)
      .gives('interview.held', invalid);
  });

  test.each(CONDITIONS)('is invalid without %s', (condition) => {
    const content = { ...hearing, interpreter: 'Almaz T.', conditions: { ...judged, [condition]: false } };
    const { dossier } = given(...scheduled, act('interview.held', content));
    expect(dossier.interviews.get(interviewId)?.outcome).toMatchObject({ _tag: 'Held', unmet: [condition] });
  });

  test('judges the interpreter where there is one, and nobody where there is none', () => {
    given(...scheduled)
      .when('interview.hold', { ...hearing, interpreter: 'Almaz T.' })
      .refuses('INTERPRETER_NOT_JUDGED');
    given(...scheduled)
      .when('interview.hold', { ...hearing, conditions: judged })
      .refuses('NO_INTERPRETER_TO_JUDGE');
  });

  test('needs a scheduled interview, an officer, and a day from the application to today', () => {
    given(...lodged)
      .when('interview.hold', hearing)
      .refuses('INTERVIEW_UNKNOWN');
    given(...held)
      .when('interview.hold', hearing)
      .refuses('INTERVIEW_NOT_OPEN');
    given(...scheduled)
      .when('interview.hold', { ...hearing, officer: identifierOf<OfficerId>('O-2') })
      .refuses('OFFICER_UNKNOWN');
    given(...scheduled)
      .when('interview.hold', { ...hearing, heldOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...scheduled)
      .when('interview.hold', { ...hearing, heldOn: dayOf('2026-01-04') })
      .refuses('INTERVIEW_BEFORE_APPLICATION');
  });

  test('needs an officer who served on that day, be it the last', () => {
    const left = (leftOn: string) => act('officer.left', { officer: officerId, leftOn: dayOf(leftOn) });
    given(...scheduled, left('2026-01-19'))
      .when('interview.hold', hearing)
      .refuses('OFFICER_LEFT');
    given(...scheduled, left('2026-01-20'))
      .when('interview.hold', hearing)
      .gives('interview.held', hearing);
  });
});

describe('held with an interpreter of the register', () => {
  const judged = (independent: boolean | 'not_applicable') => ({
    ...hearing,
    interpreterId,
    conditions: { ...conditions, interpreter_independent: independent },
  });
  const tied = [...scheduled, act('interpreter.registered', { ...interpreter, conflictsWith: [missionId] })];

  test('who is in conflict with the mission is not independent, and makes it invalid (scenario 3)', () => {
    given(...tied)
      .when('interview.hold', judged(true))
      .refuses('INTERPRETER_NOT_INDEPENDENT');
    const content = { ...judged(false), interpreter: interpreter.name };
    given(...tied)
      .when('interview.hold', judged(false))
      .gives('interview.held', content);
    const { dossier } = given(...tied, act('interview.held', content));
    expect(dossier.interviews.get(interviewId)?.outcome).toMatchObject({ unmet: ['interpreter_independent'], hearing: { interpreterId } });
  });

  test('is judged, and known on that day', () => {
    given(...tied)
      .when('interview.hold', judged('not_applicable'))
      .refuses('INTERPRETER_NOT_JUDGED');
    given(...scheduled)
      .when('interview.hold', judged(true))
      .refuses('INTERPRETER_UNKNOWN');
    given(...tied, act('interpreter.left', { interpreter: interpreterId, leftOn: dayOf('2026-01-19') }))
      .when('interview.hold', judged(false))
      .refuses('INTERPRETER_LEFT');
  });
});

describe('held by an officer of another gender than the worker asked for', () => {
  const asked = [...scheduled, act('worker.preference-recorded', { officerGender: 'm' })];
  const agreed = { ...hearing, genderWaived: true };

  test('is recorded only where the worker agreed on the day', () => {
    given(...asked)
      .when('interview.hold', hearing)
      .refuses('OFFICER_GENDER_ASKED');
    given(...asked)
      .when('interview.hold', { ...hearing, genderWaived: false })
      .refuses('OFFICER_GENDER_ASKED');
    given(...asked)
      .when('interview.hold', agreed)
      .gives('interview.held', agreed);
  });
});

describe('the leaflet', () => {
  const leaflet = { version: '2026-1', language: 'am' };

  test('stands with its version and language where it was handed over, and only there', () => {
    given(...scheduled)
      .when('interview.hold', { ...hearing, leaflet })
      .gives('interview.held', { ...hearing, leaflet });
    given(...scheduled)
      .when('interview.hold', { ...hearing, leaflet, conditions: { ...conditions, leaflet_handed_over: false } })
      .refuses('LEAFLET_NOT_HANDED_OVER');
  });
});
