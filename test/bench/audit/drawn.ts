import { monthOf } from '@protocol-registry/domain';
import type { AuditColumns, ColumnQuestion, PaidContract } from '@protocol-registry/pay';
import { random } from '../random.ts';
import { drawContract } from './contracts.ts';
import { drawPayments, LAST_PAID } from './payments.ts';
import { sectorTable } from './sector.ts';

/** Three years of an invented sector. */
export const QUESTION: ColumnQuestion = { sector: sectorTable, lastPaidMonth: LAST_PAID, from: monthOf('2023-07'), to: monthOf('2026-06') };

/** So many contracts with their payments, the same in every run, one after another. */
export const drawn = function* (contracts: number): Generator<PaidContract> {
  const draw = random(1);
  for (let number = 0; number < contracts; number += 1) {
    const contract = drawContract(draw, number);
    yield { contract, payments: drawPayments(draw, contract) };
  }
};

/** How much is audited. */
export const sizesOf = ({ firstTerms, ids, payments }: AuditColumns): Readonly<Record<string, number>> => ({
  contracts: ids.length,
  terms: firstTerms[ids.length] ?? 0,
  payments: payments.first[ids.length] ?? 0,
  months: QUESTION.to - QUESTION.from + 1,
});
