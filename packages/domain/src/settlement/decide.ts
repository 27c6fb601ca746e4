import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import { amount } from '../message.ts';
import type { ProtectedFacts } from '../protected-file/facts.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import type { Reason } from '../reason.ts';
import { type Decision, decided, when } from '../refusal.ts';
import { type Confirmation, openArrears, type Settlement, type SettlementActs } from './settlement.ts';

/** Records that arrears were settled. */
export const agreeSettlement = (
  file: ProtectedFile,
  content: SettlementActs['settlement.agreed'],
  { today }: ProtectedFacts,
): Decision<SettlementActs> =>
  decided<SettlementActs>(
    [
      ...when(file.settlements.has(content.settlement), 'ALREADY_REGISTERED'),
      ...when(content.arrears === 0, 'AMOUNT_MISSING'),
      ...when(content.agreedOn > today, 'DAY_IN_FUTURE'),
    ],
    { kind: 'settlement.agreed', content },
  );

const paymentReasons = (settlement: Settlement, paidOn: Day, paid: Cents): readonly Reason[] => {
  const open = openArrears(settlement);
  return [
    ...when(paidOn < settlement.agreedOn, 'PAID_BEFORE_SETTLEMENT'),
    ...when(paid > open, 'ARREARS_EXCEEDED', { open: amount(open) }),
    ...when(paid === 0, 'AMOUNT_MISSING'),
  ];
};

/** Records that arrears of a settlement were paid. It says nothing about the worker's standing as a victim. */
export const payArrears = (
  file: ProtectedFile,
  content: SettlementActs['settlement.arrears-paid'],
  { today }: ProtectedFacts,
): Decision<SettlementActs> => {
  const settlement = file.settlements.get(content.settlement);
  return decided<SettlementActs>(
    settlement === undefined
      ? when(true, 'SETTLEMENT_UNKNOWN')
      : [...paymentReasons(settlement, content.paidOn, content.amount), ...when(content.paidOn > today, 'DAY_IN_FUTURE')],
    { kind: 'settlement.arrears-paid', content },
  );
};

/** Records that a magistrate regards the worker as a victim; only a magistrate can say so. */
export const confirmVictim = (file: ProtectedFile, content: Confirmation, { today }: ProtectedFacts): Decision<SettlementActs> =>
  decided<SettlementActs>(
    [...when(file.confirmation !== null, 'ALREADY_CONFIRMED'), ...when(content.confirmedOn > today, 'DAY_IN_FUTURE')],
    { kind: 'victim.confirmed', content },
  );

/** Mends the confirmation, or says with null that it was none; the correction names the act that gave it. */
export const correctConfirmation = (
  file: ProtectedFile,
  content: SettlementActs['victim.confirmation-corrected'],
  { today }: ProtectedFacts,
): Decision<SettlementActs> =>
  decided<SettlementActs>(
    [
      ...when(file.confirmation === null || file.confirmation.setBy !== content.corrects, 'CORRECTS_NOTHING'),
      ...when(content.confirmation !== null && content.confirmation.confirmedOn > today, 'DAY_IN_FUTURE'),
    ],
    { kind: 'victim.confirmation-corrected', content },
  );
