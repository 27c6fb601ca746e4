import { centsOf, dayOf, monthOf } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { act, contracted, payment } from '../cast.ts';
import { given } from '../given.ts';

describe('payment.corrected', () => {
  const paid = [...contracted, act('payment.recorded', payment)];
  const mended = { corrects: 3, reason: 'Amount misread.', payment: { ...payment, gross: centsOf('2100.00') } };

  test('mends the payment that the act named set, or takes it back', () => {
    given(...paid)
      .when('payment.correct', mended)
      .gives('payment.corrected', mended);
    const never = { ...mended, payment: null };
    given(...paid)
      .when('payment.correct', never)
      .gives('payment.corrected', never);
    expect(given(...paid, act('payment.corrected', never)).dossier.payments).toEqual([]);
  });

  test('needs a payment and a month of a contract', () => {
    const outside = { ...mended, payment: { ...payment, month: monthOf('2024-12') } };
    given(...contracted)
      .when('payment.correct', mended)
      .refuses('PAYMENT_UNKNOWN');
    given(...paid)
      .when('payment.correct', outside)
      .refuses('PAYMENT_OUTSIDE_CONTRACT');
    given(...paid)
      .when('payment.correct', { ...mended, payment: { ...payment, paidOn: dayOf('2026-03-02') } })
      .refuses('DAY_IN_FUTURE');
  });
});
