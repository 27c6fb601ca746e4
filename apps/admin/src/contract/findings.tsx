import { type Finding, formatMonth } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { findingName } from './finding-name.ts';
import type { ContractParts } from './page-parts.ts';

const FIGURES = ['due', 'agreed', 'paid', 'shortfall'] as const;

const State = ({ view: { t }, finding: { amendBy, closure } }: { readonly view: View; readonly finding: Finding }): Markup => {
  if (closure !== null) return <Tag tone="past" text={t.text('finding.closed-on', { day: t.shortDay(closure.closedOn) })} />;
  return (
    <>
      <Tag tone="alert" text={t.text('finding.open')} />
      {amendBy === null ? null : <span class="registry-code">{t.text('finding.amend-by', { day: t.shortDay(amendBy) })}</span>}
    </>
  );
};

const Row = ({ view, finding }: { readonly view: View; readonly finding: Finding }): Markup => {
  const { t } = view;
  const { code, contract, month } = finding;
  return (
    <CardRow>
      <RowHead>
        <a class="govuk-link" href={pathTo(paths.finding, { contract, month: formatMonth(month), code })}>
          {findingName(t, code)}
        </a>
      </RowHead>
      <Cell label={t.text('finding.column.month')}>{t.month(month)}</Cell>
      {FIGURES.map((figure) => (
        <Cell class="govuk-table__cell--numeric registry-cards__figure" label={t.text(`finding.column.${figure}`)}>
          {figure === 'shortfall' && finding.shortfall === 0 ? t.text('finding.no-amount') : t.amount(finding[figure])}
        </Cell>
      ))}
      <Cell label={t.text('finding.column.state')}>
        <State view={view} finding={finding} />
      </Cell>
    </CardRow>
  );
};

const ofContract = ({ read }: ContractParts): readonly Finding[] =>
  [...read.state.findings.values()]
    .filter(({ contract }) => contract === read.contract.id)
    .toSorted((a, b) => Number(a.closure !== null) - Number(b.closure !== null) || b.month - a.month || (a.code < b.code ? -1 : 1));

const Table = ({ view, findings }: { readonly view: View; readonly findings: readonly Finding[] }): Markup => (
  <CardTable
    class="registry-table--contract-findings"
    caption={view.t.text('contract.findings')}
    columns={[
      { head: view.t.text('finding.column.finding') },
      { head: view.t.text('finding.column.month') },
      ...FIGURES.map((figure) => ({ head: view.t.text(`finding.column.${figure}`), isNumeric: true })),
      { head: view.t.text('finding.column.state') },
    ]}
  >
    {findings.map((finding) => (
      <Row view={view} finding={finding} />
    ))}
  </CardTable>
);

/** How many findings are in sight at once. */
const IN_SIGHT = 12;

/** The findings on a contract: the open ones first, then those that were closed, each time the latest month first. */
export const Findings = (parts: ContractParts): Markup => {
  const { view } = parts;
  const { t } = view;
  const findings = ofContract(parts);
  const further = findings.slice(IN_SIGHT);
  return (
    <Section id="findings" title={t.text('contract.findings')}>
      {findings.length === 0 ? (
        <p class="registry-none">{t.text('contract.no-finding')}</p>
      ) : (
        <Table view={view} findings={findings.slice(0, IN_SIGHT)} />
      )}
      {further.length === 0 ? null : (
        <details class="registry-version">
          <summary class="registry-version__title">{t.text('contract.further-findings', { count: further.length })}</summary>
          <Table view={view} findings={further} />
        </details>
      )}
    </Section>
  );
};
