import type { Finding } from '@protocol-registry/pay';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, type Column, RowHead } from '../page/table.tsx';

interface TableParts {
  readonly view: View;
  readonly findings: readonly Finding[];
  readonly pathOf: (finding: Finding) => string;
}

/** The amounts of a finding, in the order in which they are compared. */
export const FIGURES = ['due', 'agreed', 'paid', 'shortfall'] as const;

/** The amounts of a finding, as the table and the finding's own page write them; one in another currency than euro has none to compare. */
export const findingAmounts = (view: View, finding: Finding): Record<(typeof FIGURES)[number], string> => {
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

/** The identifier of a finding's row, without the signs that a contract's name may have and an identifier may not. */
const rowId = ({ contract, month, code }: Finding): string => `finding-${encodeURIComponent(contract)}-${month}-${code}`;

interface DisclosureParts {
  readonly view: View;
  readonly finding: Finding;
  readonly path: string;
}

/**
 * Opened, it loads its arithmetic; without a script its link leads to the finding's own page. What was opened and loaded stays so when
 * the filter changes the table around it.
 */
const Disclosure = ({ view, finding, path }: DisclosureParts): Markup => (
  <details class="registry-finding" id={`${rowId(finding)}-lines`} hx-morph-skip="">
    <summary class="registry-finding__title">{view.t.text(`finding.${finding.code}`)}</summary>
    <div class="registry-finding__body" hx-get={path} hx-trigger="toggle from:<closest details/> once" hx-swap="innerHTML">
      <a class="govuk-link" href={path}>
        {view.t.text('finding.arithmetic')}
      </a>
    </div>
  </details>
);

/** The shortfall stands out where there is one. */
const figureClass = (figure: (typeof FIGURES)[number], { shortfallCents }: Finding): string => {
  const numeric = 'govuk-table__cell--numeric registry-cards__figure';
  if (figure !== 'shortfall') return numeric;
  return `${numeric} registry-shortfall${shortfallCents === 0 ? ' registry-shortfall--none' : ''}`;
};

const Row = (parts: DisclosureParts): Markup => {
  const { view, finding, path } = parts;
  const amounts = findingAmounts(view, finding);
  return (
    <CardRow id={rowId(finding)}>
      <RowHead>
        <a class="govuk-link" href={path}>
          {finding.contract}
        </a>
      </RowHead>
      <Cell class="registry-nowrap">{view.t.month(finding.month)}</Cell>
      <Cell class="registry-finding-cell">
        <Disclosure {...parts} />
      </Cell>
      {FIGURES.map((figure) => (
        <Cell class={figureClass(figure, finding)} label={view.t.text(`finding.column.${figure}`)}>
          {amounts[figure]}
        </Cell>
      ))}
    </CardRow>
  );
};

/** The findings of a page, one row each. */
export const FindingTable = ({ view, findings, pathOf }: TableParts): Markup => {
  const { t } = view;
  if (findings.length === 0) return <p class="govuk-body">{t.text('finding.none')}</p>;
  const columns: readonly Column[] = [
    ...(['contract', 'month', 'finding'] as const).map((name) => ({ head: t.text(`finding.column.${name}`) })),
    ...FIGURES.map((figure) => ({ head: t.text(`finding.column.${figure}`), isNumeric: true })),
  ];
  return (
    <CardTable class="registry-table--findings" caption={t.text('finding.caption')} columns={columns}>
      {findings.map((finding) => (
        <Row view={view} finding={finding} path={pathOf(finding)} />
      ))}
    </CardTable>
  );
};
