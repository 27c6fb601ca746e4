import type { Day } from '@protocol-registry/domain';
import type { WorkerLine } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { fullName } from './name.ts';

interface LineParts {
  readonly view: View;
  readonly line: WorkerLine;
  readonly today: Day;
}

const COLUMNS = ['name', 'born', 'employer', 'card', 'open'] as const;

const Who = ({ view: { t }, line }: LineParts): Markup => (
  <>
    <a class="govuk-link" href={pathTo(paths.worker, { id: line.id })}>
      {fullName(line)}
    </a>
    <span class="registry-code">{t.text('worker.file', { file: line.id })}</span>
  </>
);

const Employer = ({ view: { t }, line: { employer, mission } }: LineParts): Markup =>
  employer === null ? (
    <span class="registry-none">{t.text('worker.no-contract')}</span>
  ) : (
    <>
      <a class="govuk-link" href={pathTo(paths.employer, { id: employer.id })}>
        {employer.name}
      </a>
      {mission === null ? null : <span class="registry-code">{mission.name}</span>}
    </>
  );

const Card = ({ view: { t }, line: { card }, today }: LineParts): Markup => {
  if (card === null) return <span class="registry-none">{t.text('worker.no-card')}</span>;
  const isOver = card.returnedOn !== null || card.validTo < today;
  return (
    <>
      <a class="govuk-link" href={pathTo(paths.card, { number: card.number })}>
        {card.number}
      </a>
      <span class="registry-code">{t.text(isOver ? 'worker.card-until-past' : 'worker.card-until', { to: t.shortDay(card.validTo) })}</span>
      {card.returnedOn === null && card.validTo < today ? <Tag tone="alert" text={t.text('card-state.expired')} /> : null}
      {card.returnedOn === null ? null : <Tag tone="past" text={t.text('card-state.returned')} />}
    </>
  );
};

const Open = ({ view: { t }, line: { id, openApplication, openFindings } }: LineParts): Markup => (
  <>
    {openApplication === null ? null : (
      <a class="govuk-link registry-open" href={pathTo(paths.application, { id: openApplication })}>
        {t.text('worker.open-application', { application: openApplication })}
      </a>
    )}
    {openFindings === 0 ? null : (
      <a class="govuk-link registry-open" href={`${pathTo(paths.worker, { id })}#findings`}>
        {t.text('worker.open-findings', { count: openFindings })}
      </a>
    )}
    {openApplication === null && openFindings === 0 ? <span class="registry-none">{t.text('worker.nothing-open')}</span> : null}
  </>
);

const Row = (parts: LineParts): Markup => {
  const { t } = parts.view;
  const { bornOn, nationality } = parts.line;
  return (
    <CardRow>
      <RowHead>
        <Who {...parts} />
      </RowHead>
      <Cell label={t.text('worker.column.born')}>
        {t.shortDay(bornOn)}
        <span class="registry-code">{t.countryName(nationality)}</span>
      </Cell>
      <Cell label={t.text('worker.column.employer')}>
        <Employer {...parts} />
      </Cell>
      <Cell label={t.text('worker.column.card')}>
        <Card {...parts} />
      </Cell>
      <Cell label={t.text('worker.column.open')}>
        <Open {...parts} />
      </Cell>
    </CardRow>
  );
};

interface TableParts {
  readonly view: View;
  readonly lines: readonly WorkerLine[];
  readonly today: Day;
}

/** Workers, one row each. */
export const WorkerTable = ({ view, lines, today }: TableParts): Markup => (
  <CardTable
    class="registry-table--register"
    caption={view.t.text('worker.caption')}
    columns={COLUMNS.map((name) => ({ head: view.t.text(`worker.column.${name}`) }))}
  >
    {lines.map((line) => (
      <Row view={view} line={line} today={today} />
    ))}
  </CardTable>
);
