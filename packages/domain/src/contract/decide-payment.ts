import type { Day } from '../day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { firstDay, lastDay } from '../month.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, when } from '../refusal.ts';
import type { Payment, PaymentActs } from './payment.ts';

const paymentReasons = (dossier: Dossier, { contract: id, month, paidOn }: Payment, today: Day): readonly Reason[] => {
  const contract = dossier.contracts.get(id);
  if (contract === undefined) return when(true, 'CONTRACT_UNKNOWN');
  const isEmployed = contract.startsOn <= lastDay(month) && (contract.endsOn === null || contract.endsOn >= firstDay(month));
  return [...when(!isEmployed, 'PAYMENT_OUTSIDE_CONTRACT'), ...when(paidOn > today, 'DAY_IN_FUTURE')];
};

/** Records a payment of wages for a month of a contract. */
export const recordPayment = (dossier: Dossier, payment: Payment, today: Day): Decision<PaymentActs> =>
  decided<PaymentActs>(paymentReasons(dossier, payment, today), { kind: 'payment.recorded', content: payment });

/** Mends a payment on record, or says with null that it was never made; the correction names the act that set it. */
export const correctPayment = (dossier: Dossier, content: PaymentActs['payment.corrected'], today: Day): Decision<PaymentActs> =>
  decided<PaymentActs>(
    [
      ...when(
        dossier.payments.every(({ setBy }) => setBy !== content.corrects),
        'PAYMENT_UNKNOWN',
      ),
      ...(content.payment === null ? [] : paymentReasons(dossier, content.payment, today)),
    ],
    { kind: 'payment.corrected', content },
  );
