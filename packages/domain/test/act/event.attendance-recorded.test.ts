import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, event, eventId, registered } from '../cast.ts';
import { given } from '../given.ts';

const day = dayOf('2026-03-20');
const came = { event: eventId, attended: true };
const announced = [...registered, act('event.announced', event)];
const invited = [...announced, act('event.invited', { event: eventId })];

describe('event.attendance-recorded', () => {
  test('says from the day of the event on whether an invited worker came', () => {
    given(...invited)
      .when('event.record-attendance', came, day)
      .gives('event.attendance-recorded', came);
    given(...invited)
      .when('event.record-attendance', came, dayOf('2026-03-19'))
      .refuses('EVENT_AHEAD');
    given(...announced)
      .when('event.record-attendance', came, day)
      .refuses('NOT_INVITED');
  });

  test('may be said anew, not twice the same', () => {
    const recorded = [...invited, act('event.attendance-recorded', came)];
    given(...recorded)
      .when('event.record-attendance', { ...came, attended: false }, day)
      .gives('event.attendance-recorded', { ...came, attended: false });
    given(...recorded)
      .when('event.record-attendance', came, day)
      .refuses('ATTENDANCE_UNCHANGED');
  });
});
