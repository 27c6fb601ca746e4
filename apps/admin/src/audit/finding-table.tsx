import type { Finding } from '@protocol-registry/pay';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { ScrollRegion } from '../page/scroll-region.tsx';

interface TableParts {
  readonly view: View;
  readonly findings: readonly Finding[];
  readonly pathOf: (finding: Finding) => string;
}

/** The amounts of a finding, as the table and the finding's own page write them; one in another currency than euro has none to compare. */
export const findingAmounts = (view: View, finding: Finding): Record<'due' | 'agreed' | 'paid' | 'shortfall', string> => {
  const { t } = view;
  const isEuro = finding.currency === 'EUR';
  const none = t.text('finding.no-amount');
  return {
    due: isEuro ? t.amount(finding.dueCents) : none,
    agreed: t.amount(finding.agreedCents, finding.currency),
    paid: isEuro && finding.paymentTested ? t.amount(finding.paidCents) : none,
    shortfall: finding.shortfallCents === 0 ? none : t.amount(finding.shortfallCents),
  };
};

/** Opened, it loads its arithmetic; without a script its link leads to the finding's own page. */
const Disclosure = ({ view, finding, path }: { readonly view: View; readonly finding: Finding; readonly path: string }): Markup => (
  <details class="registry-finding">
    <summary class="registry-finding__title">{view.t.text(`finding.${finding.code}`)}</summary>
    <div class="registry-finding__body" hx-get={path} hx-trigger="toggle from:<closest details/> once" hx-swap="innerHTML">
      <a class="govuk-link" href={path}>
        {view.t.text('finding.arithmetic')}
      </a>
    </div>
  </details>
);

const Row = ({ view, finding, path }: { readonly view: View; readonly finding: Finding; readonly path: string }): Markup => {
  const { due, agreed, paid, shortfall } = findingAmounts(view, finding);
  const numeric = 'govuk-table__cell govuk-table__cell--numeric';
  return (
    <tr class="govuk-table__row" id={`finding-${finding.contract}-${finding.month}-${finding.code}`}>
      <th class="govuk-table__header registry-nowrap" scope="row">
        <a class="govuk-link" href={path}>
          {finding.contract}
        </a>
      </th>
      <td class="govuk-table__cell registry-nowrap">{view.t.month(finding.month)}</td>
      <td class="govuk-table__cell registry-finding-cell">
        <Disclosure view={view} finding={finding} path={path} />
      </td>
      <td class={numeric}>{due}</td>
      <td class={numeric}>{agreed}</td>
      <td class={numeric}>{paid}</td>
      <td class={`${numeric} registry-shortfall`}>{shortfall}</td>
    </tr>
  );
};

/** The findings of a page, one row each. */
export const FindingTable = ({ view, findings, pathOf }: TableParts): Markup => {
  const { t } = view;
  if (findings.length === 0) return <p class="govuk-body">{t.text('finding.none')}</p>;
  const numeric = 'govuk-table__header govuk-table__header--numeric';
  return (
    <ScrollRegion labelledBy="findings-heading">
      <table class="govuk-table registry-table registry-table--findings">
        <caption class="govuk-visually-hidden">{t.text('finding.caption')}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="col">
              {t.text('finding.column.contract')}
            </th>
            <th class="govuk-table__header" scope="col">
              {t.text('finding.column.month')}
            </th>
            <th class="govuk-table__header" scope="col">
              {t.text('finding.column.finding')}
            </th>
            <th class={numeric} scope="col">
              {t.text('finding.column.due')}
            </th>
            <th class={numeric} scope="col">
              {t.text('finding.column.agreed')}
            </th>
            <th class={numeric} scope="col">
              {t.text('finding.column.paid')}
            </th>
            <th class={numeric} scope="col">
              {t.text('finding.column.shortfall')}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {findings.map((finding) => (
            <Row view={view} finding={finding} path={pathOf(finding)} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
