import { type Month, monthOf } from '@protocol-registry/domain';
import {
  type AuditColumns,
  type AuditInput,
  type ColumnQuestion,
  type Contract,
  loadColumns,
  type Payment,
  paymentsOf,
} from '@protocol-registry/pay';
import { random } from '../random.ts';
import { drawContracts } from './contracts.ts';
import { drawPayments } from './payments.ts';
import { sectorTable } from './sector.ts';

const CONTRACTS = Number(process.env['BENCH_CONTRACTS'] ?? 5000);
const FROM: Month = monthOf('2023-07');
const TO: Month = monthOf('2026-06');

/** Contracts and payments as columns. */
const columnsOf = (contracts: readonly Contract[], payments: readonly Payment[]): AuditColumns => {
  const ofContract = Map.groupBy(payments, ({ contract }) => contract);
  return loadColumns(contracts.map((contract) => ({ contract, payments: ofContract.get(contract.id) ?? [] })));
};

/** What is audited, as the audit takes it and as lists, and how much it is. */
export interface Drawn {
  readonly contracts: readonly Contract[];
  readonly payments: readonly Payment[];
  readonly input: AuditInput;
  readonly columns: AuditColumns;
  readonly question: ColumnQuestion;
  readonly sizes: Readonly<Record<string, number>>;
}

/** Three years of contracts and payments, the same in every run; `BENCH_CONTRACTS` says how many contracts. */
export const drawAudit = (): Drawn => {
  const draw = random(1);
  const contracts = drawContracts(draw, CONTRACTS);
  const payments = drawPayments(draw, contracts);
  const input = { contracts, payments: paymentsOf(payments), sector: sectorTable, from: FROM, to: TO };
  return {
    contracts,
    payments,
    input,
    columns: columnsOf(contracts, payments),
    question: { sector: sectorTable, from: FROM, to: TO, lastPaidMonth: input.payments.lastMonth },
    sizes: {
      contracts: contracts.length,
      terms: contracts.reduce((sum, { terms }) => sum + terms.length, 0),
      payments: payments.length,
      months: TO - FROM + 1,
    },
  };
};
