import { dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act } from '../cast.ts';
import { given } from '../given.ts';
import { confirmation, protectedContents, told } from '../protected-cast.ts';

describe('victim.confirmed', () => {
  test('records who says so, when and under which reference', () => {
    given(...told)
      .when('victim.confirm', confirmation)
      .gives('victim.confirmed', confirmation);
  });

  test('is confirmed once, by today', () => {
    given(...told, act('victim.confirmed', confirmation))
      .when('victim.confirm', confirmation)
      .refuses('ALREADY_CONFIRMED');
    given(...told)
      .when('victim.confirm', { ...confirmation, confirmedOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });

  test('never opens the gate to permanent residence alone', () => {
    given(...told, act('victim.confirmed', confirmation))
      .stayGate()
      .refuses('SETTLEMENT_MISSING');
    given(...told, act('victim.confirmed', confirmation))
      .after('settlement.agree', protectedContents['settlement.agree'])
      .stayGate()
      .refuses('ARREARS_OPEN');
  });
});
