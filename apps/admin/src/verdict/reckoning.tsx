import type { ExplainedFinding } from '@protocol-registry/registry';
import { Explanation } from '../audit/explanation.tsx';
import { findingName } from '../contract/finding-name.ts';
import type { View } from '../env.ts';
import { MarkLegend } from '../page/mark-legend.tsx';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import type { VerdictParts } from './parts.ts';

const Found = ({ view, found: { finding, reasons } }: { readonly view: View; readonly found: ExplainedFinding }): Markup => {
  const { t } = view;
  const name = findingName(t, finding.code);
  const title = finding.shortfallCents === 0 ? name : t.text('verdict.finding', { name, amount: t.amount(finding.shortfallCents) });
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <Explanation view={view} reasons={reasons} />
    </>
  );
};

/** The arithmetic of the month, of its year, and of each finding, line by line. */
export const Reckoning = ({ view, verdict: { findings, lines, year } }: VerdictParts): Markup => {
  const { t } = view;
  const marks = [...lines, ...findings.flatMap(({ reasons }) => reasons)].map(({ mark }) => mark);
  return (
    <>
      <Section id="arithmetic" title={t.text('verdict.arithmetic')}>
        <Explanation view={view} reasons={lines} />
      </Section>
      {year.length === 0 ? null : (
        <Section id="year" title={t.text('verdict.year')}>
          <p class="govuk-body registry-reading">{t.text('verdict.year.about')}</p>
          <Explanation view={view} reasons={year} />
        </Section>
      )}
      <Section id="findings" title={t.text('verdict.findings')}>
        {findings.length === 0 ? <p class="registry-none">{t.text('verdict.no-finding')}</p> : null}
        {findings.map((found) => (
          <Found view={view} found={found} />
        ))}
        <MarkLegend view={view} marks={marks} />
      </Section>
    </>
  );
};
