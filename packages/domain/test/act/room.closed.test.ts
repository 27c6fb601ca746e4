import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, house, roomId } from '../cast.ts';
import { given } from '../given.ts';

describe('room.closed', () => {
  const content = { room: roomId, closedOn: dayOf('2026-02-28') };

  test('names the last day', () => {
    given(...house)
      .when('room.close', content)
      .gives('room.closed', content);
  });

  test('comes once, for a room of the office', () => {
    given().when('room.close', content).refuses('ROOM_UNKNOWN');
    given(...house, act('room.closed', content))
      .when('room.close', content)
      .refuses('ROOM_CLOSED');
  });
});
