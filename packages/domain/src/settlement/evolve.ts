import type { ActOf } from '../act/act.ts';
import type { Cents } from '../cents.ts';
import { withChange, withEntry } from '../collection.ts';
import type { ProtectedFile } from '../protected-file/protected-file.ts';
import type { SettlementActs } from './settlement.ts';

/** The settlements of a file, and the magistrate's confirmation, after an act. */
export const evolveSettlement = ({ settlements }: ProtectedFile, act: ActOf<SettlementActs>, version: number): Partial<ProtectedFile> => {
  switch (act.kind) {
    case 'settlement.agreed': {
      const { settlement: id, ...agreed } = act.content;
      return { settlements: withEntry(settlements, id, { id, ...agreed, paid: 0 as Cents, payments: [] }) };
    }
    case 'settlement.arrears-paid': {
      const { settlement, ...payment } = act.content;
      const withPayment = withChange(settlements, settlement, (known) => ({
        ...known,
        paid: (known.paid + payment.amount) as Cents,
        payments: [...known.payments, payment],
      }));
      return { settlements: withPayment };
    }
    case 'victim.confirmed':
      return { confirmation: { ...act.content, setBy: version } };
    case 'victim.confirmation-corrected': {
      const { confirmation } = act.content;
      return { confirmation: confirmation === null ? null : { ...confirmation, setBy: version } };
    }
  }
};
