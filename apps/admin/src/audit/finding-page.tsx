import type { Finding } from '@protocol-registry/pay';
import type { View } from '../env.ts';
import { MarkLegend } from '../page/mark-legend.tsx';
import type { Markup } from '../page/markup.ts';
import { SummaryTiles } from '../page/summary-tiles.tsx';
import { paths, pathTo } from '../paths.ts';
import { auditCauseOf, CauseLine, Explanation, reasonsOf } from './explanation.tsx';
import { type FindingFilter, queryOf } from './filter.ts';
import { FIGURES, findingAmounts } from './finding-table.tsx';
import type { AuditRun } from './run.ts';

interface PageParts {
  readonly view: View;
  readonly id: string;
  readonly run: AuditRun;
  /** The filter of the list that the finding was opened from, to which the way back leads. */
  readonly filter: FindingFilter;
  readonly finding: Finding;
}

/** One finding with its amounts and the arithmetic that leads to them. */
export const FindingPage = ({ view, id, run, filter, finding }: PageParts): Markup => {
  const { t } = view;
  const amounts = findingAmounts(view, finding);
  const reasons = reasonsOf(run, finding);
  const cause = auditCauseOf(run, finding);
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={`${pathTo(paths.auditRun, { id })}${queryOf(filter)}`}>
          {t.text('finding.back')}
        </a>
      </p>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t.text('finding.of', { contract: finding.contract, month: t.month(finding.month) })}</span>
        {t.text(`finding.${finding.code}`)}
      </h1>
      <SummaryTiles
        figures={FIGURES.map((figure) => ({
          label: t.text(`finding.column.${figure}`),
          value: amounts[figure],
          isMain: figure === 'shortfall',
        }))}
      />
      {cause === null ? null : <CauseLine view={view} cause={cause} />}
      <h2 class="govuk-heading-m">{t.text('finding.arithmetic')}</h2>
      <Explanation view={view} reasons={reasons} />
      {finding.scaleVersion === null ? null : <p class="govuk-body-s">{t.text('finding.version', { version: finding.scaleVersion })}</p>}
      <MarkLegend view={view} marks={reasons.map(({ mark }) => mark)} />
    </>
  );
};
