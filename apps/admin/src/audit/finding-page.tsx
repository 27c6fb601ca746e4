import type { Finding } from '@protocol-registry/pay';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import { Explanation, reasonsOf } from './explanation.tsx';
import { findingAmounts } from './finding-table.tsx';
import type { AuditRun } from './run.ts';

const FIGURES = ['due', 'agreed', 'paid', 'shortfall'] as const;

interface PageParts {
  readonly view: View;
  readonly id: string;
  readonly run: AuditRun;
  readonly finding: Finding;
}

/** One finding with its amounts and the arithmetic that leads to them. */
export const FindingPage = ({ view, id, run, finding }: PageParts): Markup => {
  const { t } = view;
  const amounts = findingAmounts(view, finding);
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={pathTo(paths.auditRun, { id })}>
          {t.text('finding.back')}
        </a>
      </p>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t.text('finding.of', { contract: finding.contract, month: t.month(finding.month) })}</span>
        {t.text(`finding.${finding.code}`)}
      </h1>
      <dl class="registry-summary">
        {FIGURES.map((figure) => (
          <div class={figure === 'shortfall' ? 'registry-summary__item registry-summary__item--main' : 'registry-summary__item'}>
            <dt>{t.text(`finding.column.${figure}`)}</dt>
            <dd>{amounts[figure]}</dd>
          </div>
        ))}
      </dl>
      <h2 class="govuk-heading-m">{t.text('finding.arithmetic')}</h2>
      <Explanation view={view} reasons={reasonsOf(run, finding)} />
      {finding.scaleVersion === null ? null : <p class="govuk-body-s">{t.text('finding.version', { version: finding.scaleVersion })}</p>}
    </>
  );
};
