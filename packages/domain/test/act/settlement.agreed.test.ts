import { centsOf, dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { given } from '../given.ts';
import { protectedContents, told } from '../protected-cast.ts';

describe('settlement.agreed', () => {
  const content = protectedContents['settlement.agree'];

  test('records the arrears that were settled', () => {
    given(...told)
      .when('settlement.agree', content)
      .gives('settlement.agreed', content);
  });

  test('is agreed by today, of an amount, and named once', () => {
    given(...told)
      .when('settlement.agree', { ...content, agreedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...told)
      .when('settlement.agree', { ...content, arrears: centsOf('0.00') })
      .refuses('AMOUNT_MISSING');
    given(...told)
      .after('settlement.agree', content)
      .when('settlement.agree', content)
      .refuses('ALREADY_REGISTERED');
  });
});
