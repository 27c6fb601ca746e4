import type { ContractLine } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { hours } from './hours.ts';
import { periodText } from './period.ts';

interface TableParts {
  readonly view: View;
  readonly lines: readonly ContractLine[];
  /** Where all are of one employer, it is not repeated in each row. */
  readonly isOfOneEmployer?: boolean;
}

type LineParts = Omit<TableParts, 'lines'> & { readonly line: ContractLine };

const Pay = ({ view: { t }, line }: LineParts): Markup => (
  <>
    {t.amount(line.grossMonthly, line.currency)}
    <span class="registry-code">
      {t.text('contract.hours-category', {
        hours: hours(t, line.weeklyHours),
        category: t.text(`labour-category.${line.labourCategory}`),
      })}
    </span>
  </>
);

const Assessed = ({ view: { t }, line: { assessedOn, openFindings, openShortfall } }: LineParts): Markup => {
  if (assessedOn === null) return <Tag tone="waiting" text={t.text('contract.not-assessed')} />;
  return (
    <>
      {openFindings === 0 ? t.text('contract.nothing-found') : t.text('worker.open-findings', { count: openFindings })}
      {openShortfall === 0 ? null : (
        <span class="registry-shortfall registry-line-shortfall">{t.text('contract.lacking', { amount: t.amount(openShortfall) })}</span>
      )}
      <span class="registry-code">{t.text('contract.assessed-on', { day: t.shortDay(assessedOn) })}</span>
    </>
  );
};

const Row = (parts: LineParts): Markup => {
  const { t } = parts.view;
  const { employer, endsOn, id, mission, startsOn, worker } = parts.line;
  return (
    <CardRow>
      <RowHead>
        <a class="govuk-link" href={pathTo(paths.contract, { id })}>
          {id}
        </a>
        <span class="registry-code">{periodText(t, startsOn, endsOn)}</span>
      </RowHead>
      <Cell label={t.text('contract.worker')}>
        <a class="govuk-link" href={pathTo(paths.worker, { id: worker.id })}>
          {worker.name}
        </a>
      </Cell>
      {parts.isOfOneEmployer ? null : (
        <Cell label={t.text('contract.employer')}>
          {employer.name}
          <span class="registry-code">{mission.name}</span>
        </Cell>
      )}
      <Cell label={t.text('contract.pay')}>
        <Pay {...parts} />
      </Cell>
      <Cell label={t.text('contract.assessments')}>
        <Assessed {...parts} />
      </Cell>
    </CardRow>
  );
};

const COLUMNS = ['contract.number', 'contract.worker', 'contract.employer', 'contract.pay', 'contract.assessments'] as const;

/** Contracts, one row each. */
export const ContractTable = ({ view, lines, isOfOneEmployer = false }: TableParts): Markup => (
  <CardTable
    class="registry-table--register"
    caption={view.t.text('contract.caption')}
    columns={COLUMNS.filter((key) => !(isOfOneEmployer && key === 'contract.employer')).map((key) => ({ head: view.t.text(key) }))}
  >
    {lines.map((line) => (
      <Row view={view} line={line} isOfOneEmployer={isOfOneEmployer} />
    ))}
  </CardTable>
);
