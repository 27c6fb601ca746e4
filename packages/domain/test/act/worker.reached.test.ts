import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, registered, today } from '../cast.ts';
import { given } from '../given.ts';

const unreachable = [...registered, act('worker.unreachable-recorded', { on: dayOf('2026-02-10') })];

describe('worker.reached', () => {
  test('ends that the worker could not be reached', () => {
    given(...unreachable)
      .when('worker.record-reached', { on: today })
      .gives('worker.reached', { on: today });
    given(...registered)
      .when('worker.record-reached', { on: today })
      .refuses('NOT_UNREACHABLE');
    given(...unreachable)
      .when('worker.record-reached', { on: dayOf('2026-02-09') })
      .refuses('PERIOD_BACKWARDS');
    given(...unreachable)
      .when('worker.record-reached', { on: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
