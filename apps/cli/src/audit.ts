import { formatCents, formatDay, formatMonth, type Reason } from '@protocol-registry/domain';
import { type Translator, translator } from '@protocol-registry/language';
import {
  type AuditInput,
  type AuditReport,
  assessMonth,
  auditContract,
  type Contract,
  explain,
  type Finding,
  joinReports,
  readContracts,
  readPayments,
  readSectorTable,
} from '@protocol-registry/pay';
import { Effect, type FileSystem, Option } from 'effect';
import { Command, Flag } from 'effect/cli';
import { type BadInput, orBadInput, orderedPeriod } from './bad-input.ts';
import { FINDINGS } from './exit-status.ts';
import { fileFlag, monthFlag } from './flag.ts';
import { readText } from './input.ts';
import { type Json, write } from './output.ts';
import { registry } from './registry.ts';

const PROGRESS_EVERY = 1000;

const readInput = Effect.fn('Audit.readInput')(function* (files: {
  readonly contracts: string;
  readonly payments: Option.Option<string>;
  readonly scales: Option.Option<string>;
}): Effect.fn.Return<Pick<AuditInput, 'contracts' | 'payments' | 'sector'>, BadInput, FileSystem.FileSystem> {
  const contracts = yield* orBadInput(readContracts(files.contracts, yield* readText(files.contracts)));
  const payments = Option.isNone(files.payments)
    ? null
    : yield* orBadInput(readPayments(files.payments.value, yield* readText(files.payments.value), contracts));
  const sector = Option.isNone(files.scales)
    ? null
    : yield* orBadInput(readSectorTable(files.scales.value, yield* readText(files.scales.value)));
  return { contracts, payments, sector };
});

const reasonJson = (t: Translator, reason: Reason): { readonly [key: string]: Json } => ({
  code: reason.code,
  text: t.reason(reason),
  amountCents: reason.amountCents,
  rule: reason.rule,
  source: reason.source,
  date: reason.date === null ? null : formatDay(reason.date),
  mark: reason.mark,
});

const reasonsOf = (input: AuditInput, contract: Contract, finding: Finding): readonly Reason[] => {
  const assessment = assessMonth(input, contract, finding.month);
  return assessment === null ? [] : explain(assessment, finding);
};

const findingJson = (t: Translator, input: AuditInput, contract: Contract, finding: Finding): { readonly [key: string]: Json } => ({
  contract: finding.contract,
  month: formatMonth(finding.month),
  code: finding.code,
  currency: finding.currency,
  dueCents: finding.dueCents,
  agreedCents: finding.agreedCents,
  paidCents: finding.paidCents,
  paymentTested: finding.paymentTested,
  shortfallCents: finding.shortfallCents,
  scaleVersion: finding.scaleVersion,
  reasons: reasonsOf(input, contract, finding).map((reason) => reasonJson(t, reason)),
});

const showProgress = (done: number, total: number): void => {
  if (process.stderr.isTTY && done % PROGRESS_EVERY === 0) process.stderr.write(`\r${done} / ${total}`);
};

const auditAll = (input: AuditInput): readonly AuditReport[] =>
  input.contracts.map((contract, index) => {
    showProgress(index, input.contracts.length);
    return auditContract(input, contract);
  });

const printDocument = Effect.fn('Audit.printDocument')(function* (
  t: Translator,
  input: AuditInput,
  reports: readonly AuditReport[],
): Effect.fn.Return<void> {
  yield* write(`{"summary":${JSON.stringify(joinReports(reports).summary)},"findings":[`);
  let separator = '\n';
  for (const [index, contract] of input.contracts.entries()) {
    const findings = reports[index]?.findings ?? [];
    if (findings.length === 0) continue;
    yield* write(separator + findings.map((finding) => JSON.stringify(findingJson(t, input, contract, finding))).join(',\n'));
    separator = ',\n';
  }
  yield* write('\n]}\n');
});

const findingText = (t: Translator, input: AuditInput, contract: Contract, finding: Finding): string => {
  const lines = reasonsOf(input, contract, finding).map((reason) => {
    const source = [reason.rule, reason.mark, reason.source].filter((part) => part !== null).join(', ');
    return `    ${t.reason(reason)} [${source}]`;
  });
  const shortfall = finding.shortfallCents === 0 ? '' : `  ${t.amount(finding.shortfallCents)}`;
  return [`${finding.contract}  ${formatMonth(finding.month)}  ${finding.code}${shortfall}`, ...lines, ''].join('\n');
};

const printText = Effect.fn('Audit.printText')(function* (
  t: Translator,
  input: AuditInput,
  reports: readonly AuditReport[],
): Effect.fn.Return<void> {
  for (const [index, contract] of input.contracts.entries()) {
    for (const finding of reports[index]?.findings ?? []) yield* write(findingText(t, input, contract, finding));
  }
  const { contracts, findings, months, shortfallCents } = joinReports(reports).summary;
  yield* write(`contracts ${contracts}  months ${months}  findings ${findings}  shortfall ${formatCents(shortfallCents)}\n`);
});

/** `registry audit` */
export const audit = Command.make(
  'audit',
  {
    contracts: fileFlag('contracts', 'contracts.csv'),
    payments: fileFlag('payments', 'payments.csv').pipe(Flag.optional),
    scales: fileFlag('scales', "scales.csv: the sector's table").pipe(Flag.optional),
    from: monthFlag('from'),
    to: monthFlag('to'),
  },
  Effect.fnUntraced(function* ({ from, to, ...files }) {
    const { json, language } = yield* registry;
    yield* orderedPeriod(from, to, formatMonth(to));
    const input: AuditInput = { ...(yield* readInput(files)), from, to };
    const reports = auditAll(input);
    const t = translator(language);
    yield* json ? printDocument(t, input, reports) : printText(t, input, reports);
    if (reports.some((report) => report.findings.length > 0)) process.exitCode = FINDINGS;
  }),
).pipe(Command.withDescription('Audits contracts and payments against the national floor and the sector table'));
