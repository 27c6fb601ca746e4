import {
  belgium,
  type Day,
  dayOf,
  dueNext,
  formatDay,
  type InterviewId,
  identifierOf,
  type MissionId,
  minuteOf,
  type NoShowStep,
  noShowLadder,
} from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import {
  act,
  applicationId,
  appointment,
  assessment,
  cardNumber,
  conditions,
  hearing,
  interpreter,
  interpreterId,
  lodged,
  missionId,
  today,
} from '../../packages/domain/test/cast.ts';
import { type Given, given } from '../../packages/domain/test/given.ts';

const named = (number: number) => identifierOf<InterviewId>(`I-${number}`);

/** The interview of a number, scheduled the day before. */
const agreed = (before: Given, number: number, on: string): Given =>
  before.after(
    'interview.schedule',
    { ...appointment, interview: named(number), startsAt: minuteOf(`${on}T10:00`) },
    (dayOf(on) - 1) as Day,
  );

const misses = (before: Given, number: number, on: string, explanation: string | null = null): Given =>
  agreed(before, number, on).after('interview.miss', { interview: named(number), missedOn: dayOf(on), explanation }, dayOf(on));

const holds = (before: Given, number: number, on: string, met: Partial<typeof conditions>): Given =>
  agreed(before, number, on).after(
    'interview.hold',
    { ...hearing, interview: named(number), heldOn: dayOf(on), conditions: { ...conditions, ...met } },
    dayOf(on),
  );

const takes = (before: Given, step: NoShowStep, number: number, on: string): Given =>
  before.after('no-show.take-step', { interview: named(number), step, on: dayOf(on), note: null }, dayOf(on));

const open = ({ dossier }: Given): readonly NoShowStep[] =>
  noShowLadder(dossier)
    .steps.filter(({ taken }) => taken === null)
    .map(({ step }) => step);

const due = ({ dossier }: Given, on: string): readonly string[] =>
  dueNext(dossier, new Map(), dayOf(on), belgium).map(({ by, code }) => `${code} ${by === null ? '-' : formatDay(by)}`);

const decision = { application: applicationId, card: cardNumber, decidedOn: today, validFrom: today };
const waiting = given(...lodged);

describe('3. an interpreter of the register who is in conflict with the mission', () => {
  const known = (...conflictsWith: readonly MissionId[]): Given =>
    given(...lodged, act('interpreter.registered', { ...interpreter, conflictsWith }));

  test('cannot be booked, and makes an interview that was held all the same invalid', () => {
    const booking = { ...appointment, interpreterId };
    known(missionId).when('interview.schedule', booking, dayOf('2026-01-10')).refuses('INTERPRETER_CONFLICT');
    const sat = agreed(known(missionId), 1, '2026-01-20');
    const judged = (independent: boolean) => ({
      ...hearing,
      interpreterId,
      conditions: { ...conditions, interpreter_independent: independent },
    });
    sat.when('interview.hold', judged(true)).refuses('INTERPRETER_NOT_INDEPENDENT');
    sat.after('interview.hold', judged(false)).after('pay.assess', assessment).when('card.issue', decision).refuses('INTERVIEW_INVALID');
  });

  test('interprets for the workers of other missions', () => {
    const booking = { ...appointment, interpreterId };
    known(identifierOf<MissionId>('M-2'))
      .when('interview.schedule', booking, dayOf('2026-01-10'))
      .gives('interview.scheduled', { ...booking, interpreter: interpreter.name });
  });
});

describe('4. interpreter missing', () => {
  test('a talk in English is not counted, a new date is due within fourteen days, and a bridging card is named', () => {
    const english = holds(waiting, 1, '2026-02-24', { language_understood: false }).after('pay.assess', assessment);
    expect(due(english, '2026-02-25')).toEqual(['INTERVIEW_TO_SCHEDULE 2026-03-10']);
    english.when('card.issue', decision).refuses('INTERVIEW_INVALID', 'LANGUAGE_NOT_COVERED');
  });
});

describe('5. first no-show, then second', () => {
  const once = misses(waiting, 1, '2026-02-02');
  const twice = misses(once, 2, '2026-02-16', 'The employer writes that she is travelling.');

  test('the first asks for a note, a message and a date within fourteen days', () => {
    expect(due(once, '2026-02-02')).toEqual([
      'NOTE_VERBALE_TO_SEND 2026-02-02',
      'WORKER_TO_MESSAGE 2026-02-02',
      'INTERVIEW_TO_SCHEDULE 2026-02-16',
      'PAY_TO_ASSESS -',
    ]);
  });

  test('the second has the head of mission told, the card held and the risk reviewed, and the letter closes nothing', () => {
    const sent = takes(takes(twice, 'note_verbale', 1, '2026-02-03'), 'worker_messaged', 1, '2026-02-03');
    expect(open(sent)).toEqual(['head_of_mission_told', 'risk_reviewed']);
    sent.after('pay.assess', assessment).when('card.issue', decision).refuses('INTERVIEW_MISSING', 'NO_SHOW_OPEN');
    const done = takes(takes(sent, 'head_of_mission_told', 2, '2026-02-17'), 'risk_reviewed', 2, '2026-02-17');
    expect(open(done)).toEqual([]);
    done.after('pay.assess', assessment).when('card.issue', decision).refuses('INTERVIEW_MISSING', 'NO_SHOW_OPEN');
  });

  test('missed, held in vain, missed: the count begins anew, and no interview counts', () => {
    const again = misses(holds(once, 2, '2026-02-09', { room_private: false }), 3, '2026-02-16');
    expect(open(again)).toEqual(['note_verbale', 'worker_messaged']);
    again.after('pay.assess', assessment).when('card.issue', decision).refuses('INTERVIEW_INVALID');
  });

  test('a valid interview closes all of it', () => {
    const seen = holds(twice, 3, '2026-02-23', {}).after('pay.assess', assessment);
    expect(open(seen)).toEqual([]);
    expect(due(seen, '2026-03-01')).toEqual(['CARD_TO_DECIDE 2026-05-24']);
  });

  test('unreachable, then reached: the referral was owed, the missed dates still are', () => {
    const lost = once.after('worker.record-unreachable', { on: dayOf('2026-02-05') });
    expect(open(lost)).toEqual(['note_verbale', 'worker_messaged', 'welfare_referred']);
    const found = lost.after('worker.record-reached', { on: dayOf('2026-02-07') });
    expect(open(found)).toEqual(['note_verbale', 'worker_messaged']);
  });

  test('the third has the concern referred', () => {
    expect(open(misses(twice, 3, '2026-02-23'))).toContain('welfare_referred');
  });
});
