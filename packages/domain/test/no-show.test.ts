import {
  type Act,
  type Acts,
  belgium,
  dayOf,
  dueNext,
  formatDay,
  type InterviewId,
  identifierOf,
  minuteOf,
  noShowLadder,
} from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, appointment, conditions, contracted, hearing, lodged } from './cast.ts';
import { given } from './given.ts';

const named = (number: number) => identifierOf<InterviewId>(`I-${number}`);

const date = (number: number, on: string): Act =>
  act('interview.scheduled', { ...appointment, interview: named(number), startsAt: minuteOf(`${on}T10:00`) });
const missed = (number: number, on: string): readonly Act[] => [
  date(number, on),
  act('interview.missed', { interview: named(number), missedOn: dayOf(on), explanation: 'A letter of the employer.' }),
];
const held = (number: number, on: string, isValid: boolean): readonly Act[] => [
  date(number, on),
  act('interview.held', {
    ...hearing,
    interview: named(number),
    heldOn: dayOf(on),
    conditions: { ...conditions, employer_absent: isValid },
  }),
];
const cancelled = (number: number, on: string): readonly Act[] => [
  date(number, on),
  act('interview.cancelled', { interview: named(number), reason: 'The room is flooded.' }),
];
const taken = (step: Acts['no-show.step-taken']['step'], number: number, on: string): Act =>
  act('no-show.step-taken', { interview: named(number), step, on: dayOf(on), note: null });
const welfareReferred = (on: string): Act =>
  act('no-show.step-taken', { interview: null, step: 'welfare_referred', on: dayOf(on), note: null });
const unreachable = (on: string): Act => act('worker.unreachable-recorded', { on: dayOf(on) });
const reached = (on: string): Act => act('worker.reached', { on: dayOf(on) });

/** The open steps, each with the interview that asks for it. */
const open = (...acts: readonly Act[]): readonly string[] =>
  noShowLadder(given(...lodged, ...acts).dossier)
    .steps.filter((one) => one.taken === null)
    .map(({ interview, step }) => `${step} ${interview ?? '-'}`);

const FIRST = ['note_verbale I-1', 'worker_messaged I-1'];
const SECOND = ['head_of_mission_told I-2', 'risk_reviewed I-2'];

describe('the ladder', () => {
  test.each<[string, readonly Act[], readonly string[]]>([
    ['asks for nothing while nothing was missed', held(1, '2026-01-20', true), []],
    ['asks for a note and a message after the first', missed(1, '2026-01-20'), FIRST],
    ['asks for more after the second', [...missed(1, '2026-01-20'), ...missed(2, '2026-02-03')], [...FIRST, ...SECOND]],
    [
      'asks for a referral after the third',
      [...missed(1, '2026-01-20'), ...missed(2, '2026-02-03'), ...missed(3, '2026-02-17')],
      [...FIRST, ...SECOND, 'welfare_referred I-3'],
    ],
    ['begins anew once the worker was seen, be it in vain', [...missed(1, '2026-01-20'), ...held(2, '2026-02-03', false)], []],
    [
      'counts from then on only',
      [...missed(1, '2026-01-20'), ...held(2, '2026-02-03', false), ...missed(3, '2026-02-17')],
      ['note_verbale I-3', 'worker_messaged I-3'],
    ],
    ['is not closed by a cancelled date', [...missed(1, '2026-01-20'), ...cancelled(2, '2026-02-03')], FIRST],
    [
      'is not closed by an application that ends',
      [
        ...missed(1, '2026-01-20'),
        act('application.withdrawn', {
          application: appointment.application,
          withdrawnOn: dayOf('2026-02-01'),
          reason: 'By the employer.',
        }),
      ],
      FIRST,
    ],
    ['asks for a referral at once where nobody reaches the worker', [unreachable('2026-01-10')], ['welfare_referred -']],
    [
      'asks for it once',
      [...missed(1, '2026-01-20'), ...missed(2, '2026-02-03'), ...missed(3, '2026-02-17'), unreachable('2026-02-18')],
      [...FIRST, ...SECOND, 'welfare_referred I-3'],
    ],
    ['no longer asks for it once somebody did', [...missed(1, '2026-01-20'), unreachable('2026-01-22'), reached('2026-01-23')], FIRST],
    ['nor once the worker was seen', [unreachable('2026-01-10'), ...held(1, '2026-01-20', true)], []],
    ['nor once it was made, be it on the same day', [unreachable('2026-01-10'), welfareReferred('2026-01-10')], []],
    [
      'forgets a date that was missed on the day on which the worker was seen',
      [...missed(1, '2026-01-20'), ...held(2, '2026-01-20', true)],
      [],
    ],
  ])('%s', (_, acts, expected) => {
    expect(open(...acts)).toEqual(expected);
  });

  test('keeps apart what was done for one date and for another', () => {
    const done = [...missed(1, '2026-01-20'), taken('note_verbale', 1, '2026-01-21'), taken('worker_messaged', 1, '2026-01-21')];
    expect(open(...done)).toEqual([]);
    expect(open(...done, ...held(2, '2026-02-03', true), ...missed(3, '2026-02-17'))).toEqual(['note_verbale I-3', 'worker_messaged I-3']);
  });
});

describe('what is due of it', () => {
  const due = (acts: readonly Act[]): readonly string[] =>
    dueNext(given(...acts).dossier, new Map(), dayOf('2026-03-01'), belgium).map(
      ({ by, code, subject }) => `${code} ${subject} ${by === null ? '-' : formatDay(by)}`,
    );

  test('is each open step at once, and the new date of the application', () => {
    expect(due([...lodged, ...missed(1, '2026-01-20'), taken('note_verbale', 1, '2026-01-21')])).toEqual([
      'WORKER_TO_MESSAGE I-1 2026-01-20',
      'INTERVIEW_TO_SCHEDULE A-1 2026-02-03',
      'PAY_TO_ASSESS C-1 -',
    ]);
  });

  test('is to see the worker within fourteen days where no application asks for it', () => {
    const { application: _, ...place } = appointment;
    const again = act('interview.scheduled', { ...place, application: null, purpose: 'follow_up' });
    const absent = act('interview.missed', { interview: named(1), missedOn: dayOf('2026-01-20'), explanation: null });
    const steps = [taken('note_verbale', 1, '2026-01-21'), taken('worker_messaged', 1, '2026-01-21')];
    expect(due([...contracted, again, absent, ...steps])).toEqual(['WORKER_TO_SEE W-1 2026-02-03']);
  });
});
