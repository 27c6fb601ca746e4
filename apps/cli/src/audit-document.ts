import { formatCents, formatDay, formatMonth, type Reason } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import { type Assessment, assessMonth, causeOf, explain, type Finding } from '@protocol-registry/pay';
import type { AuditedContract, RegisterAudit } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { type Json, write } from './output.ts';

const reasonJson = (t: Translator, reason: Reason): { readonly [key: string]: Json } => ({
  code: reason.code,
  text: t.reason(reason),
  amountCents: reason.amountCents,
  rule: reason.rule,
  source: reason.source,
  date: reason.date === null ? null : formatDay(reason.date),
  mark: reason.mark,
});

const assessed = ({ contract, input }: AuditedContract, { month }: Finding): Assessment | null => assessMonth(input, contract, month);

const findingJson = (t: Translator, audited: AuditedContract, finding: Finding): { readonly [key: string]: Json } => {
  const assessment = assessed(audited, finding);
  const reasons = assessment === null ? [] : explain(assessment, finding);
  return {
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
    cause: assessment === null ? null : causeOf(assessment, finding),
    reasons: reasons.map((reason) => reasonJson(t, reason)),
  };
};

/** The audit as one JSON document, written contract by contract. */
export const printDocument = Effect.fn('Audit.printDocument')(function* (
  t: Translator,
  { found, summary }: RegisterAudit,
): Effect.fn.Return<void> {
  yield* write(`{"summary":${JSON.stringify(summary)},"findings":[`);
  let separator = '\n';
  for (const audited of found) {
    const lines = audited.report.findings.map((finding) => JSON.stringify(findingJson(t, audited, finding)));
    yield* write(separator + lines.join(',\n'));
    separator = ',\n';
  }
  yield* write('\n]}\n');
});

const findingText = (t: Translator, audited: AuditedContract, finding: Finding): string => {
  const assessment = assessed(audited, finding);
  const lines = (assessment === null ? [] : explain(assessment, finding)).map((reason) => {
    const source = [reason.rule, reason.mark, reason.source].filter((part) => part !== null).join(', ');
    return `    ${t.reason(reason)} [${source}]`;
  });
  const shortfall = finding.shortfallCents === 0 ? '' : `  ${t.amount(finding.shortfallCents)}`;
  return [`${finding.contract}  ${formatMonth(finding.month)}  ${finding.code}${shortfall}`, ...lines, ''].join('\n');
};

/** The audit in sentences, and what it came to in the last line. */
export const printText = Effect.fn('Audit.printText')(function* (t: Translator, { found, summary }: RegisterAudit): Effect.fn.Return<void> {
  for (const audited of found) {
    for (const finding of audited.report.findings) yield* write(findingText(t, audited, finding));
  }
  const { contracts, findings, months, shortfallCents } = summary;
  yield* write(`contracts ${contracts}  months ${months}  findings ${findings}  shortfall ${formatCents(shortfallCents)}\n`);
});
