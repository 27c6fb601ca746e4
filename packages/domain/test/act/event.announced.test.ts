import { describe, test } from 'vitest';
import { act, event, house } from '../cast.ts';
import { given } from '../given.ts';

describe('event.announced', () => {
  test('says when, where and in which languages, once', () => {
    given(...house)
      .when('event.announce', event)
      .gives('event.announced', event);
    given(...house, act('event.announced', event))
      .when('event.announce', event)
      .refuses('ALREADY_REGISTERED');
  });
});
