import { describe, test } from 'vitest';
import { house, room } from '../cast.ts';
import { given } from '../given.ts';

describe('room.opened', () => {
  test('puts a room on record', () => {
    given().when('room.open', room).gives('room.opened', room);
  });

  test('comes once for each number', () => {
    given(...house)
      .when('room.open', room)
      .refuses('ALREADY_REGISTERED');
  });
});
