import { type Finding, openFindings } from '@protocol-registry/domain';
import type { ApplicationRead } from '../application/read.ts';
import { findingName } from '../contract/finding-name.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';

const FIGURES = ['due', 'agreed', 'shortfall'] as const;

/** How many months are shown; the contract's page has all. */
const MOST = 12;

const openOf = ({ contract, state }: ApplicationRead): readonly Finding[] =>
  openFindings(state)
    .filter((finding) => finding.contract === contract.id)
    .toSorted((a, b) => b.month - a.month || (a.code < b.code ? -1 : 1));

const Row = ({ view: { t }, finding }: { readonly view: View; readonly finding: Finding }): Markup => (
  <CardRow>
    <RowHead>{findingName(t, finding.code)}</RowHead>
    <Cell label={t.text('finding.column.month')}>{t.month(finding.month)}</Cell>
    {FIGURES.map((figure) => (
      <Cell class="govuk-table__cell--numeric registry-cards__figure" label={t.text(`finding.column.${figure}`)}>
        {figure === 'shortfall' && finding.shortfall === 0 ? t.text('finding.no-amount') : t.amount(finding[figure])}
      </Cell>
    ))}
  </CardRow>
);

/** What is open on the contract's pay, with its amounts: to know, and to act upon; it never refuses a card (RULES 2.5). */
export const BelowScale = ({ view, read }: { readonly view: View; readonly read: ApplicationRead }): Markup | null => {
  const { t } = view;
  const open = openOf(read);
  if (open.length === 0) return null;
  return (
    <Section id="pay" title={t.text('card.open-pay')}>
      <p class="govuk-body registry-reading">{t.text('card.open-pay.lead', { count: open.length })}</p>
      <CardTable
        class="registry-table--contract-findings"
        caption={t.text('card.open-pay')}
        columns={[
          { head: t.text('finding.column.finding') },
          { head: t.text('finding.column.month') },
          ...FIGURES.map((figure) => ({ head: t.text(`finding.column.${figure}`), isNumeric: true })),
        ]}
      >
        {open.slice(0, MOST).map((finding) => (
          <Row view={view} finding={finding} />
        ))}
      </CardTable>
      <p class="govuk-body">
        <a class="govuk-link" href={`${pathTo(paths.contract, { id: read.contract.id })}#findings`}>
          {t.text('card.all-findings', { count: open.length })}
        </a>
      </p>
    </Section>
  );
};
