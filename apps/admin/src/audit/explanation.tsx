import type { Reason } from '@protocol-registry/domain';
import { type Assessment, assessMonth, type Cause, causeOf, explain, type Finding } from '@protocol-registry/pay';
import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';
import { ruleText } from '../page/rule-text.ts';
import { SummaryList } from '../page/summary-list.tsx';
import type { AuditRun } from './run.ts';

const assessed = ({ input }: AuditRun, finding: Finding): Assessment | null => {
  const contract = input.contracts.find(({ id }) => id === finding.contract);
  return contract === undefined ? null : assessMonth(input, contract, finding.month);
};

/** The lines that lead to a finding, computed anew from what the audit looked at. */
export const reasonsOf = (run: AuditRun, finding: Finding): readonly Reason[] => {
  const assessment = assessed(run, finding);
  return assessment === null ? [] : explain(assessment, finding);
};

/** What a finding of an audit comes from; nobody has set a day for an amendment there. */
export const auditCauseOf = (run: AuditRun, finding: Finding): Cause | null => {
  const assessment = assessed(run, finding);
  return assessment === null ? null : causeOf(assessment, finding);
};

/** Sources of figures that the registry holds are quoted in English; that of a table which the ministry loads is in a language of its own. */
const sourceLanguage = ({ mark }: Reason): 'en' | undefined => (mark === null ? undefined : 'en');

const Line = ({ view, reason }: { readonly view: View; readonly reason: Reason }): Markup => {
  const { t } = view;
  const { amountCents, date, mark, rule, source } = reason;
  return (
    <li class="registry-line">
      <span class="registry-line__text">{t.reason(reason)}</span>
      <span class="registry-line__amount">{amountCents === null ? '' : t.amount(amountCents)}</span>
      <span class="registry-line__origin">
        <span>{ruleText(t, rule)}</span>
        {date === null ? null : <span>{t.text('line.since', { day: t.shortDay(date) })}</span>}
        {source === null ? null : <span lang={sourceLanguage(reason)}>{source}</span>}
        {mark === null ? null : <MarkTag view={view} mark={mark} />}
      </span>
    </li>
  );
};

/** The arithmetic of a finding, line by line: sentence, amount, rule, date, source and mark. */
export const Explanation = ({ view, reasons }: { readonly view: View; readonly reasons: readonly Reason[] }): Markup => (
  <ol class="registry-lines">
    {reasons.map((reason) => (
      <Line view={view} reason={reason} />
    ))}
  </ol>
);

/** What a finding comes from, in a sentence. */
export const CauseLine = ({ view, cause }: { readonly view: View; readonly cause: Cause }): Markup => (
  <SummaryList facts={[{ term: view.t.text('finding.cause'), value: view.t.text(`finding.cause.${cause}`) }]} />
);
