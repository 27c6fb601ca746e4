import { dayOf, monthOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { assessment, contracted, registered } from '../cast.ts';
import { given } from '../given.ts';

describe('pay.assessed', () => {
  test('puts a verdict on record, whatever it says', () => {
    given(...contracted)
      .when('pay.assess', assessment)
      .gives('pay.assessed', assessment);
  });

  test('needs a contract, months in their order, a day that came, and a deadline after it', () => {
    given(...registered)
      .when('pay.assess', assessment)
      .refuses('CONTRACT_UNKNOWN');
    given(...contracted)
      .when('pay.assess', { ...assessment, to: monthOf('2025-01') })
      .refuses('MONTHS_BACKWARDS');
    given(...contracted)
      .when('pay.assess', { ...assessment, assessedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...contracted)
      .when('pay.assess', { ...assessment, amendBy: dayOf('2026-01-20') })
      .refuses('PERIOD_BACKWARDS');
  });
});
