import { dayOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act } from '../cast.ts';
import { given } from '../given.ts';
import { made, protectedContents, referralId, told } from '../protected-cast.ts';

describe('referral.followed-up', () => {
  const content = protectedContents['referral.follow-up'];
  const referred = [...told, act('referral.made', made)];

  test('records how the referral stands and when somebody asks again', () => {
    given(...referred)
      .when('referral.follow-up', content)
      .gives('referral.followed-up', content);
    const again = { ...content, followUpBy: dayOf('2026-03-01') };
    const { file } = given(...referred).after('referral.follow-up', again);
    expect(file.referrals.get(referralId)).toMatchObject({ followUpBy: again.followUpBy, followUps: [{ standing: 'under_way' }] });
    expect(
      given(...referred)
        .after('referral.follow-up', content)
        .file.referrals.get(referralId)?.followUpBy,
    ).toBeNull();
  });

  test('is of a referral that was made, from its day to today, and asks again no earlier', () => {
    given(...told)
      .when('referral.follow-up', content)
      .refuses('REFERRAL_UNKNOWN');
    given(...referred)
      .when('referral.follow-up', { ...content, on: dayOf('2026-02-28') })
      .refuses('BEFORE_REFERRAL');
    given(...referred)
      .when('referral.follow-up', { ...content, on: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...referred)
      .when('referral.follow-up', { ...content, followUpBy: dayOf('2026-02-28') })
      .refuses('FOLLOW_UP_IN_PAST');
  });
});
