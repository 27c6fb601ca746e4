import { amount, type Cents, dayValue, message, number, type Reason } from '@protocol-registry/domain';
import { isCounted, isWage, type Payment } from '../../contract/payment.ts';
import type { Assessment } from '../assessment.ts';
import type { PayDeadline } from '../deadline.ts';
import { reason } from './line.ts';

/** How a payment stands to the wage of its month. */
const standingOf = (payment: Payment): { readonly code: string; readonly key: string } => {
  if (!isWage(payment)) return { code: 'PREMIUM', key: 'reason.premium' };
  return isCounted(payment)
    ? { code: 'PAYMENT_COUNTED', key: 'reason.payment-counted' }
    : { code: 'PAYMENT_NOT_COUNTED', key: 'reason.payment-not-counted' };
};

const paymentLine = (payment: Payment): Reason => {
  const { code, key } = standingOf(payment);
  return reason({
    code,
    message: message(key, {
      amount: amount(payment.gross, payment.currency),
      paidOn: dayValue(payment.paidOn),
      method: { kind: 'term', key: `term.method-${payment.method}` },
      account: { kind: 'term', key: `term.account-${payment.accountHolder}` },
    }),
    // Cents of another currency would read as euro in a column of amounts: the sentence names them.
    amountCents: payment.currency === 'EUR' ? payment.gross : null,
    rule: 'LAW 2.3',
    date: payment.paidOn,
  });
};

export const paymentLines = (assessment: Assessment): readonly Reason[] => {
  const payments = assessment.payment?.payments ?? [];
  const lines = payments.map(paymentLine);
  const none = reason({ code: 'NO_PAYMENT', message: message('reason.no-payment'), rule: 'LAW 2.3' });
  if (!payments.some(isWage)) return [...lines, none];
  const counted = assessment.payment?.counted ?? (0 as Cents);
  const total = message('reason.counted', { amount: amount(counted) });
  return [...lines, reason({ code: 'COUNTED', message: total, amountCents: counted, rule: 'LAW 2.3' })];
};

const deadlineLine = ({ day, parameter }: PayDeadline): Reason =>
  reason({
    code: 'PAY_BY',
    message: message('reason.pay-by', { day: dayValue(day), count: number(parameter.value) }),
    rule: parameter.rule,
    source: parameter.source,
    date: parameter.from,
    mark: parameter.mark,
  });

const lateLine = ({ gross, paidOn }: Payment): Reason =>
  reason({
    code: 'PAYMENT_LATE',
    message: message('reason.payment-late', { amount: amount(gross), paidOn: dayValue(paidOn) }),
    amountCents: gross,
    rule: 'LAW 2.3',
    date: paidOn,
  });

/** The day by which the wage was to be paid, and the payments that count but came after it. */
export const lateLines = ({ payment }: Assessment): readonly Reason[] => {
  const late = (payment?.late ?? []).map(lateLine);
  return payment === null || payment.deadline === null ? late : [deadlineLine(payment.deadline), ...late];
};

export const currencyLines = (assessment: Assessment): readonly Reason[] =>
  assessment.terms.currency === 'EUR'
    ? paymentLines(assessment)
    : [
        reason({
          code: 'CONTRACT_CURRENCY',
          message: message('reason.contract-currency', {
            amount: amount(assessment.terms.grossMonthly, assessment.terms.currency),
            from: dayValue(assessment.terms.from),
          }),
          rule: 'RULES 3.1',
          date: assessment.terms.from,
        }),
      ];
