import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { today } from '../cast.ts';
import { given } from '../given.ts';
import { protectedContents, told } from '../protected-cast.ts';

describe('follow-up.set', () => {
  const content = protectedContents['follow-up.set'];

  test('says by when the worker is seen again, from today on', () => {
    given(...told)
      .when('follow-up.set', content)
      .gives('follow-up.set', content);
    given(...told)
      .when('follow-up.set', { ...content, dueOn: today })
      .gives('follow-up.set', { ...content, dueOn: today });
    given(...told)
      .when('follow-up.set', { ...content, dueOn: dayOf('2026-02-28') })
      .refuses('FOLLOW_UP_IN_PAST');
  });

  test('takes the place of the day that was set', () => {
    const later = { ...content, dueOn: dayOf('2026-05-01') };
    expect(
      given(...told)
        .after('follow-up.set', content)
        .after('follow-up.set', later).file.followUpOn,
    ).toBe(later.dueOn);
  });
});
