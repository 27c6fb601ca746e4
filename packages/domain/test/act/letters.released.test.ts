import { dayOf, isPaused } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, held } from '../cast.ts';
import { given } from '../given.ts';
import { protectedContents, recorded, told } from '../protected-cast.ts';

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

  test('ends a pause before that day, also one by chance that would have ended with it, and takes back one that begins with it', () => {
    const pauses = [{ from: dayOf('2026-02-20'), to: dayOf('2026-03-01') }];
    const byChance = act('interview.recorded', { ...recorded, neutral: { followUpOn: null, pauses } });
    expect(given(...held, byChance).after('letters.release', content).file.pauses).toEqual([
      { from: dayOf('2026-02-20'), to: dayOf('2026-02-28') },
    ]);
    const today = act('letters.paused', { from: content.from, reason: 'REFER' });
    expect(given(...told, today).after('letters.release', content).file.pauses).toEqual([]);
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
