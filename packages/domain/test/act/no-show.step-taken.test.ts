import { dayOf, type InterviewId, identifierOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, held, missed, scheduled, step } from '../cast.ts';
import { given } from '../given.ts';

const absent = [...scheduled, act('interview.missed', missed)];
const unreachable = act('worker.unreachable-recorded', { on: dayOf('2026-02-01') });
const referred = { interview: null, step: 'welfare_referred', on: dayOf('2026-02-02'), note: 'To the centre.' } as const;

describe('no-show.step-taken', () => {
  test('stands with the missed date that asks for it', () => {
    given(...absent)
      .when('no-show.take-step', step)
      .gives('no-show.step-taken', step);
  });

  test('needs a missed date', () => {
    given(...scheduled)
      .when('no-show.take-step', step)
      .refuses('NO_SHOW_UNKNOWN');
    given(...held)
      .when('no-show.take-step', step)
      .refuses('NO_SHOW_UNKNOWN');
    given(...absent)
      .when('no-show.take-step', { ...step, interview: identifierOf<InterviewId>('I-9') })
      .refuses('NO_SHOW_UNKNOWN');
  });

  test('is taken once, from the missed date to today', () => {
    const atOnce = { ...step, on: dayOf('2026-01-20') };
    given(...absent)
      .when('no-show.take-step', atOnce)
      .gives('no-show.step-taken', atOnce);
    given(...absent, act('no-show.step-taken', step))
      .when('no-show.take-step', step)
      .refuses('STEP_ALREADY_TAKEN');
    given(...absent)
      .when('no-show.take-step', { ...step, on: dayOf('2026-01-19') })
      .refuses('STEP_BEFORE_MISS');
    given(...absent)
      .when('no-show.take-step', { ...step, on: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });

  test('without a missed date is only that the welfare of a worker whom nobody can reach is referred', () => {
    given(...scheduled, unreachable)
      .when('no-show.take-step', referred)
      .gives('no-show.step-taken', referred);
    given(...scheduled)
      .when('no-show.take-step', referred)
      .refuses('NO_SHOW_UNKNOWN');
    given(...scheduled, unreachable)
      .when('no-show.take-step', { ...referred, step: 'risk_reviewed' })
      .refuses('NO_SHOW_UNKNOWN');
  });
});
