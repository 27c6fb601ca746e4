import { type Month, monthOf } from '@protocol-registry/domain';
import { type AuditInput, type Contract, type Payment, paymentsOf } from '@protocol-registry/pay';
import { random } from '../random.ts';
import { drawContracts } from './contracts.ts';
import { drawPayments } from './payments.ts';
import { sectorTable } from './sector.ts';

const CONTRACTS = 5000;
const FROM: Month = monthOf('2022-07');
const TO: Month = monthOf('2026-06');

/** What is audited, as the audit takes it and as lists, and how much it is. */
export interface Drawn {
  readonly contracts: readonly Contract[];
  readonly payments: readonly Payment[];
  readonly input: AuditInput;
  readonly sizes: Readonly<Record<string, number>>;
}

/** Four years of contracts and payments, the same in every run. */
export const drawAudit = (): Drawn => {
  const draw = random(1);
  const contracts = drawContracts(draw, CONTRACTS);
  const payments = drawPayments(draw, contracts);
  return {
    contracts,
    payments,
    input: { contracts, payments: paymentsOf(payments), sector: sectorTable, from: FROM, to: TO },
    sizes: {
      contracts: contracts.length,
      terms: contracts.reduce((sum, { terms }) => sum + terms.length, 0),
      payments: payments.length,
      months: TO - FROM + 1,
    },
  };
};
