import { dayOf, isPaused } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act } from '../cast.ts';
import { given } from '../given.ts';
import { protectedContents, told } from '../protected-cast.ts';

describe('letters.released', () => {
  const content = protectedContents['letters.release'];
  const paused = [...told, act('letters.paused', { from: dayOf('2026-02-20'), reason: 'REFER' })];

  test('lets the letters go from a day on', () => {
    given(...paused)
      .when('letters.release', content)
      .gives('letters.released', content);
    const { pauses } = given(...paused).after('letters.release', content).file;
    expect(isPaused(pauses, dayOf('2026-02-28'))).toBe(true);
    expect(isPaused(pauses, dayOf('2026-03-01'))).toBe(false);
  });

  test('needs letters that wait on that day, and a day from today on', () => {
    given(...told)
      .when('letters.release', content)
      .refuses('LETTERS_NOT_PAUSED');
    given(...paused)
      .when('letters.release', { ...content, from: dayOf('2026-02-25') })
      .refuses('FOLLOW_UP_IN_PAST');
  });
});
