import { dayOf, monthOf } from '@protocol-registry/domain';
import { describe, test } from 'vitest';
import { act, contracted, contractId, note, payment, registered, today } from '../cast.ts';
import { given } from '../given.ts';

describe('payment.recorded', () => {
  test('puts a payment for a month of the contract on record', () => {
    given(...contracted)
      .when('payment.record', payment)
      .gives('payment.recorded', payment);
  });

  test('comes once the day of payment has come', () => {
    given(...contracted)
      .when('payment.record', { ...payment, paidOn: today })
      .gives('payment.recorded', { ...payment, paidOn: today });
    given(...contracted)
      .when('payment.record', { ...payment, paidOn: dayOf('2026-03-02') })
      .refuses('DAY_IN_FUTURE');
  });

  test('needs the contract, on some day of the month', () => {
    given(...registered)
      .when('payment.record', payment)
      .refuses('CONTRACT_UNKNOWN');
    given(...contracted)
      .when('payment.record', { ...payment, month: monthOf('2024-12') })
      .refuses('PAYMENT_OUTSIDE_CONTRACT');
    given(...contracted, act('contract.ended', { contract: contractId, endsOn: dayOf('2026-01-01'), noteVerbale: note }))
      .when('payment.record', payment)
      .gives('payment.recorded', payment);
  });
});
