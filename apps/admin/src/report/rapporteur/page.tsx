import type { Day } from '@protocol-registry/domain';
import type { RapporteurReport } from '@protocol-registry/registry';
import type { View } from '../../env.ts';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { paths } from '../../paths.ts';
import { YearField } from '../year-field.tsx';
import { ReportTable } from './table.tsx';

interface PageParts {
  readonly view: View;
  readonly report: RapporteurReport;
  readonly today: Day;
}

const YearForm = ({ view: { t }, report: { year }, today }: PageParts): Markup => (
  <form class="registry-day-form" method="get" action={paths.rapporteur}>
    <YearField label={t.text('coverage.year')} today={today} year={year} />
    <button class="govuk-button govuk-button--secondary" type="submit">
      {t.text('coverage.show')}
    </button>
  </form>
);

const Arrears = ({ view: { t }, report: { arrears } }: Omit<PageParts, 'today'>): Markup => (
  <Section id="arrears" title={t.text('rapporteur.arrears')}>
    <p class="govuk-body">
      <strong>{arrears === null ? t.text('rapporteur.held-back.read') : t.amount(arrears)}</strong>
    </p>
    <p class="govuk-body">{t.text('rapporteur.arrears.about')}</p>
  </Section>
);

/** The figures of a year for the rapporteur, as they are sent: small ones held back. Further tables are further definitions of the register. */
export const RapporteurPage = (parts: PageParts): Markup => {
  const { view, report } = parts;
  const { t } = view;
  return (
    <>
      <h1 class="govuk-heading-l">{t.text('rapporteur.title', { year: String(report.year) })}</h1>
      <p class="govuk-body-l registry-reading">{t.text('rapporteur.lead', { day: t.day(report.on) })}</p>
      <YearForm {...parts} />
      {report.hasEnded ? null : <p class="govuk-inset-text registry-reading">{t.text('rapporteur.running')}</p>}
      <p class="govuk-body registry-reading">{t.text('rapporteur.rule')}</p>
      {report.tables.map((table) => (
        <ReportTable view={view} report={report} table={table} />
      ))}
      <Arrears {...parts} />
    </>
  );
};
