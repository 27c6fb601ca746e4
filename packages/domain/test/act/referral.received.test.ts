import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act } from '../cast.ts';
import { given } from '../given.ts';
import { made, protectedContents, told } from '../protected-cast.ts';

describe('referral.received', () => {
  const content = protectedContents['referral.confirm-receipt'];
  const referred = [...told, act('referral.made', made)];

  test('records that the body has the case', () => {
    given(...referred)
      .when('referral.confirm-receipt', content)
      .gives('referral.received', content);
  });

  test('is of a referral that was made, once, from its day to today', () => {
    given(...told)
      .when('referral.confirm-receipt', content)
      .refuses('REFERRAL_UNKNOWN');
    given(...referred, act('referral.received', content))
      .when('referral.confirm-receipt', content)
      .refuses('REFERRAL_ALREADY_RECEIVED');
    given(...referred)
      .when('referral.confirm-receipt', { ...content, receivedOn: dayOf('2026-02-28') })
      .refuses('BEFORE_REFERRAL');
    given(...referred)
      .when('referral.confirm-receipt', { ...content, receivedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });
});
