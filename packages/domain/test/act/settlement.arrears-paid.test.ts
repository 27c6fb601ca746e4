import { centsOf, dayOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act } from '../cast.ts';
import { given } from '../given.ts';
import { confirmation, protectedContents, told } from '../protected-cast.ts';

describe('settlement.arrears-paid', () => {
  const content = protectedContents['settlement.pay-arrears'];
  const agreed = [...told, act('settlement.agreed', { ...protectedContents['settlement.agree'], agreedOn: dayOf('2026-02-20') })];

  test('records what was paid, in parts', () => {
    given(...agreed)
      .when('settlement.pay-arrears', content)
      .gives('settlement.arrears-paid', content);
    const half = { ...content, amount: centsOf('6000.00') };
    given(...agreed, act('settlement.arrears-paid', half))
      .when('settlement.pay-arrears', half)
      .gives('settlement.arrears-paid', half);
  });

  test('is of a settlement, from its day to today, and of no more than is open', () => {
    const atOnce = { ...content, paidOn: dayOf('2026-02-20') };
    given(...agreed)
      .when('settlement.pay-arrears', atOnce)
      .gives('settlement.arrears-paid', atOnce);
    given(...told)
      .when('settlement.pay-arrears', content)
      .refuses('SETTLEMENT_UNKNOWN');
    given(...agreed)
      .when('settlement.pay-arrears', { ...content, paidOn: dayOf('2026-02-19') })
      .refuses('PAID_BEFORE_SETTLEMENT');
    given(...agreed)
      .when('settlement.pay-arrears', { ...content, paidOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
    given(...agreed)
      .when('settlement.pay-arrears', { ...content, amount: centsOf('12000.01') })
      .refuses('ARREARS_EXCEEDED');
    given(...agreed)
      .when('settlement.pay-arrears', { ...content, amount: centsOf('0.00') })
      .refuses('AMOUNT_MISSING');
  });

  test('never opens the gate to permanent residence alone', () => {
    given(...told)
      .stayGate()
      .refuses('SETTLEMENT_MISSING', 'CONFIRMATION_MISSING');
    given(...agreed, act('settlement.arrears-paid', content))
      .stayGate()
      .refuses('CONFIRMATION_MISSING');
    const confirmed = given(
      ...agreed,
      act('victim.confirmed', confirmation),
      act('settlement.arrears-paid', { ...content, amount: centsOf('11999.99') }),
    );
    confirmed.stayGate().refuses('ARREARS_OPEN');
    confirmed
      .after('settlement.pay-arrears', { ...content, amount: centsOf('0.01') })
      .stayGate()
      .opens();
  });
});
