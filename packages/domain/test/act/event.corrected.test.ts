import { describe, test } from 'vitest';
import { act, event, house } from '../cast.ts';
import { given } from '../given.ts';

const announced = [...house, act('event.announced', event)];
const mended = { ...event, place: 'Brussels, Egmont', corrects: 3, reason: 'Room known.' };

describe('event.corrected', () => {
  test('mends an event, and names the act that gave it', () => {
    given(...announced)
      .when('event.correct', mended)
      .gives('event.corrected', mended);
    given(...announced)
      .when('event.correct', { ...mended, corrects: 2 })
      .refuses('CORRECTS_NOTHING');
    given(...house)
      .when('event.correct', mended)
      .refuses('EVENT_UNKNOWN');
  });
});
