import {
  type Assessment,
  type AuditColumns,
  type AuditInput,
  assessMonth,
  auditColumns,
  explain,
  findingAt,
  loadColumns,
  paymentsOf,
} from '@protocol-registry/pay';
import { drawn, QUESTION } from './drawn.ts';

const EXPLAINED = 1000;

/** Short work is done more often, long work twice at least. */
const roundsOf = (contracts: number): number => Math.max(2, Math.min(25, Math.floor(1_000_000 / contracts)));

/** What an audit of so many contracts took: milliseconds in all, and microseconds for one contract. */
export interface Scaled {
  readonly contracts: number;
  readonly findings: number;
  readonly milliseconds: number;
  readonly microsecondsEach: number;
}

/** The bare comparisons of an audit, and the same with the whole arithmetic of each finding, in milliseconds. */
export interface Explained {
  readonly findings: number;
  readonly lines: number;
  readonly bare: number;
  readonly explained: number;
}

const leastOf = (rounds: number, work: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    work();
    least = Math.min(least, performance.now() - begun);
  }
  return least;
};

/** The audit of three years of ever more contracts, which are drawn into columns outside the time. */
export const scaling = (sizes: readonly number[]): readonly Scaled[] =>
  sizes.map((contracts) => {
    const columns = loadColumns(drawn(contracts));
    let findings = 0;
    const milliseconds = leastOf(roundsOf(contracts), () => {
      ({ findings } = auditColumns(columns, QUESTION).summary);
    });
    return { contracts, findings, milliseconds, microsecondsEach: (milliseconds * 1000) / contracts };
  });

/** The lines of all findings. Findings of one month are beside each other, and its assessment serves them all. */
const explainAll = (columns: AuditColumns, input: AuditInput): number => {
  const report = auditColumns(columns, QUESTION);
  let lines = 0;
  let assessment: Assessment | null = null;
  for (let row = 0; row < report.summary.findings; row += 1) {
    const finding = findingAt(report, columns, row);
    const contract = input.contracts[report.months.contract[report.findings.month[row] ?? 0] ?? 0];
    if (contract === undefined) continue;
    if (assessment?.contract !== contract || assessment.month !== finding.month) assessment = assessMonth(input, contract, finding.month);
    if (assessment !== null) lines += explain(assessment, finding).length;
  }
  return lines;
};

/** The audit of contracts with and without the arithmetic of its findings. */
export const explaining = (): Explained => {
  const paid = [...drawn(EXPLAINED)];
  const columns = loadColumns(paid);
  const payments = paymentsOf(paid.flatMap((one) => one.payments));
  const input = { ...QUESTION, contracts: paid.map(({ contract }) => contract), payments };
  const { findings } = auditColumns(columns, QUESTION).summary;
  let lines = 0;
  const bare = leastOf(roundsOf(EXPLAINED), () => void auditColumns(columns, QUESTION));
  const explained = leastOf(roundsOf(EXPLAINED), () => {
    lines = explainAll(columns, input);
  });
  return { findings, lines, bare, explained };
};
