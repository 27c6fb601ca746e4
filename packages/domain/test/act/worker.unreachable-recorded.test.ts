import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, registered, today } from '../cast.ts';
import { given } from '../given.ts';

describe('worker.unreachable-recorded', () => {
  test('has a day, and is recorded once until somebody reaches the worker', () => {
    given(...registered)
      .when('worker.record-unreachable', { on: today })
      .gives('worker.unreachable-recorded', { on: today });
    given(...registered)
      .when('worker.record-unreachable', { on: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...registered, act('worker.unreachable-recorded', { on: today }))
      .when('worker.record-unreachable', { on: today })
      .refuses('ALREADY_UNREACHABLE');
  });
});
