import { describe, test } from 'vitest';
import { given } from '../given.ts';

describe('hours.set', () => {
  const morning = { weekday: 1, from: 540, to: 720 };

  test('sets the hours of the week; an hour may follow another', () => {
    const content = { hours: [morning, { weekday: 1, from: 720, to: 1020 }, { weekday: 3, from: 540, to: 720 }] };
    given().when('hours.set', content).gives('hours.set', content);
  });

  test('needs hours that end after they begin and do not overlap', () => {
    given()
      .when('hours.set', { hours: [{ ...morning, to: 540 }] })
      .refuses('PERIOD_BACKWARDS');
    given()
      .when('hours.set', { hours: [morning, { weekday: 1, from: 719, to: 1020 }] })
      .refuses('HOURS_OVERLAP');
  });
});
