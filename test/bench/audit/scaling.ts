import { type Month, monthOf } from '@protocol-registry/domain';
import {
  type AuditInput,
  assessMonth,
  audit,
  auditColumns,
  explain,
  loadColumns,
  type PaidContract,
  paymentsOf,
} from '@protocol-registry/pay';
import { type Random, random } from '../random.ts';
import { drawContracts } from './contracts.ts';
import { drawPayments } from './payments.ts';
import { sectorTable } from './sector.ts';

const FROM: Month = monthOf('2023-07');
const TO: Month = monthOf('2026-06');
const BATCH = 1000;
const SIZES = [1000, 10_000, 100_000, 1_000_000] as const;

/** What so many contracts took: milliseconds in all, and microseconds for one contract. */
export interface Scaled {
  readonly contracts: number;
  readonly milliseconds: number;
  readonly microsecondsEach: number;
}

/** The bare comparisons of an audit, and the same with the whole arithmetic of each finding, in milliseconds. */
export interface Explained {
  readonly findings: number;
  readonly bare: number;
  readonly explained: number;
}

const drawn = (draw: Random): AuditInput => {
  const contracts = drawContracts(draw, BATCH);
  return { contracts, payments: paymentsOf(drawPayments(draw, contracts)), sector: sectorTable, from: FROM, to: TO };
};

/** So many contracts with their payments, drawn a thousand at a time: none is kept as an object. */
function* drawnOf(contracts: number): Generator<PaidContract> {
  const draw = random(contracts);
  for (let done = 0; done < contracts; done += BATCH) {
    const batch = drawContracts(draw, BATCH);
    const payments = Map.groupBy(drawPayments(draw, batch), ({ contract }) => contract);
    for (const contract of batch) yield { contract, payments: payments.get(contract.id) ?? [] };
  }
}

const timed = (work: () => void): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

const QUESTION = { sector: sectorTable, from: FROM, to: TO, lastPaidMonth: TO };

/** The audit of three years of ever more contracts as columns, each the better of two runs. */
export const scaling = (): readonly Scaled[] =>
  SIZES.map((contracts) => {
    const columns = loadColumns(drawnOf(contracts));
    const run = (): number => timed(() => void auditColumns(columns, QUESTION));
    const milliseconds = Math.min(run(), run());
    return { contracts, milliseconds, microsecondsEach: (milliseconds * 1000) / contracts };
  });

const explainAll = (input: AuditInput): number => {
  const { findings } = audit(input);
  const contracts = new Map(input.contracts.map((contract) => [contract.id, contract]));
  let lines = 0;
  for (const finding of findings) {
    const contract = contracts.get(finding.contract);
    const assessment = contract === undefined ? null : assessMonth(input, contract, finding.month);
    if (assessment !== null) lines += explain(assessment, finding).length;
  }
  return lines;
};

/** The audit of a batch with and without the arithmetic of its findings; the first run of each warms up. */
export const explaining = (): Explained => {
  const input = drawn(random(7));
  const findings = audit(input).findings.length;
  explainAll(input);
  return { findings, bare: timed(() => void audit(input)), explained: timed(() => void explainAll(input)) };
};
