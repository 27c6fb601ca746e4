import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, event, eventId, registered } from '../cast.ts';
import { given } from '../given.ts';

const announced = [...registered, act('event.announced', event)];

describe('event.invited', () => {
  test('invites a worker once, to an event that is not over', () => {
    given(...announced)
      .when('event.invite', { event: eventId })
      .gives('event.invited', { event: eventId });
    given(...announced)
      .when('event.invite', { event: eventId }, dayOf('2026-03-20'))
      .gives('event.invited', { event: eventId });
    given(...announced)
      .when('event.invite', { event: eventId }, dayOf('2026-03-21'))
      .refuses('EVENT_OVER');
    given(...announced, act('event.invited', { event: eventId }))
      .when('event.invite', { event: eventId })
      .refuses('ALREADY_INVITED');
    given(...registered)
      .when('event.invite', { event: eventId })
      .refuses('EVENT_UNKNOWN');
  });
});
