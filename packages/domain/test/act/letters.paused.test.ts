import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act } from '../cast.ts';
import { given } from '../given.ts';
import { protectedContents, recorded, told } from '../protected-cast.ts';

describe('letters.paused', () => {
  const content = protectedContents['letters.pause'];

  test('makes the letters to the mission wait, from today on, until somebody lets them go', () => {
    given(...told)
      .when('letters.pause', content)
      .gives('letters.paused', content);
    given(...told)
      .when('letters.pause', { ...content, from: dayOf('2026-02-28') })
      .refuses('FOLLOW_UP_IN_PAST');
  });

  test('is not needed twice, and a pause that ends by itself is none of these', () => {
    given(...told, act('letters.paused', content))
      .when('letters.pause', content)
      .refuses('LETTERS_PAUSED');
    const pauses = [{ from: dayOf('2026-02-20'), to: dayOf('2026-03-20') }];
    given(...told.slice(0, -1), act('interview.recorded', { ...recorded, neutral: { followUpOn: null, pauses } }))
      .when('letters.pause', content)
      .gives('letters.paused', content);
  });
});
