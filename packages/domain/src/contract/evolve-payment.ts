import type { ActOf } from '../act/act.ts';
import type { PaymentActs, RecordedPayment } from './payment.ts';

/** The payments of a dossier after an act. */
export const evolvePayment = (
  payments: readonly RecordedPayment[],
  act: ActOf<PaymentActs>,
  version: number,
): readonly RecordedPayment[] => {
  if (act.kind === 'payment.recorded') return [...payments, { ...act.content, setBy: version }];
  const { corrects, payment } = act.content;
  return payments.flatMap((recorded) => {
    if (recorded.setBy !== corrects) return [recorded];
    return payment === null ? [] : [{ ...payment, setBy: version }];
  });
};
