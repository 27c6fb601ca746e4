import type { FindingLine } from '@protocol-registry/registry';
import { findingName } from '../contract/finding-name.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { findingPath } from './name.ts';

interface RowParts {
  readonly view: View;
  readonly line: FindingLine;
}

const State = ({ view: { t }, line: { amendBy, closedOn, openedOn } }: RowParts): Markup => {
  if (closedOn !== null) {
    return (
      <>
        <Tag tone="past" text={t.text('findings.closed')} />
        <span class="registry-code">{t.shortDay(closedOn)}</span>
      </>
    );
  }
  return (
    <>
      <Tag tone="alert" text={t.text('findings.open')} />
      <span class="registry-code">{t.text('findings.since', { day: t.shortDay(openedOn) })}</span>
      {amendBy === null ? null : <span class="registry-code">{t.text('findings.amend-by', { day: t.shortDay(amendBy) })}</span>}
    </>
  );
};

const Row = (parts: RowParts): Markup => {
  const { t } = parts.view;
  const { code, contract, month, shortfall, worker } = parts.line;
  return (
    <CardRow>
      <RowHead>
        <a class="govuk-link" href={findingPath(parts.line)}>
          {findingName(t, code)}
        </a>
        <span class="registry-code">{t.month(month)}</span>
      </RowHead>
      <Cell label={t.text('findings.contract')}>
        <a class="govuk-link" href={pathTo(paths.contract, { id: contract })}>
          {contract}
        </a>
      </Cell>
      <Cell label={t.text('findings.worker')}>
        <a class="govuk-link" href={pathTo(paths.worker, { id: worker.id })}>
          {worker.name}
        </a>
        <span class="registry-code">{parts.line.mission.name}</span>
      </Cell>
      <Cell label={t.text('findings.shortfall')} class="registry-shortfall">
        {shortfall === 0 ? '–' : t.amount(shortfall)}
      </Cell>
      <Cell label={t.text('findings.state')}>
        <State {...parts} />
      </Cell>
    </CardRow>
  );
};

/** Findings, one row each. */
export const FindingLines = ({ view, lines }: { readonly view: View; readonly lines: readonly FindingLine[] }): Markup => (
  <CardTable
    class="registry-table--register"
    caption={view.t.text('findings.caption')}
    columns={(['findings.finding', 'findings.contract', 'findings.worker', 'findings.shortfall', 'findings.state'] as const).map((key) => ({
      head: view.t.text(key),
    }))}
  >
    {lines.map((line) => (
      <Row view={view} line={line} />
    ))}
  </CardTable>
);
