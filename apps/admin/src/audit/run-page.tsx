import type { Markup } from '../page/markup.ts';
import { SummaryTiles } from '../page/summary-tiles.tsx';
import { paths } from '../paths.ts';
import { Findings, type FindingsParts } from './findings.tsx';

/** The result of an audit: what was looked at, how much was found, and the findings. */
export const RunPage = (parts: FindingsParts): Markup => {
  const { view, run } = parts;
  const { t } = view;
  const { summary } = run.report;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={paths.audit}>
          {t.text('audit.again')}
        </a>
      </p>
      <h1 class="govuk-heading-l">{t.text('audit.result', { from: t.month(run.input.from), to: t.month(run.input.to) })}</h1>
      <p class="govuk-body">
        {t.text('audit.result.files', { files: run.files.join(', '), count: run.files.length })}{' '}
        {run.isExample ? t.text('audit.result.example') : null}
      </p>
      <SummaryTiles
        figures={[
          { label: t.text('audit.summary.shortfall'), value: t.amount(summary.shortfallCents), isMain: true },
          { label: t.text('audit.summary.findings'), value: t.number(summary.findings) },
          { label: t.text('audit.summary.contracts'), value: t.number(summary.contracts) },
          { label: t.text('audit.summary.months'), value: t.number(summary.months) },
        ]}
      />
      <p class="govuk-hint registry-summary-about">{t.text('audit.summary.about')}</p>
      {run.input.sector === null ? <p class="govuk-inset-text">{t.text('audit.no-sector')}</p> : null}
      {run.input.payments === null ? <p class="govuk-inset-text">{t.text('audit.no-payments')}</p> : null}
      <h2 class="govuk-heading-m">{t.text('audit.findings')}</h2>
      <Findings {...parts} />
    </>
  );
};
