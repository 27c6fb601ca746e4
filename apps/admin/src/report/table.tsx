import type { OfficerId } from '@protocol-registry/domain';
import type { ScaleUpdate } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { Tag } from '../page/tag.tsx';
import { belowId } from './below.tsx';
import { scaleOf } from './scale-of.ts';

/** Officers by their number. */
export type Officers = ReadonlyMap<OfficerId, string>;

interface RowParts {
  readonly view: View;
  readonly officers: Officers;
  readonly update: ScaleUpdate;
}

const HEADS = ['scale', 'kind', 'proposed', 'adopted', 'lag', 'below'] as const;

const nameOf = (officers: Officers, officer: OfficerId | null): string => (officer === null ? '–' : (officers.get(officer) ?? officer));

const State = ({ view: { t }, update: { adoptedOn, isLate } }: Omit<RowParts, 'officers'>): Markup => {
  if (adoptedOn === null) return <Tag tone={isLate ? 'alert' : 'waiting'} text={t.text('updates.due')} />;
  return isLate ? <Tag tone="alert" text={t.text('updates.late')} /> : <Tag tone="good" text={t.text('updates.in-time')} />;
};

const Below = ({ view: { t }, update }: Omit<RowParts, 'officers'>): Markup => {
  const { below } = update;
  if (below.lines.length === 0) return <>{t.text('updates.nobody')}</>;
  return (
    <>
      <a class="govuk-link" href={`#${belowId(update)}`}>
        {t.text('updates.contracts', { count: below.lines.length })}
      </a>
      <span class="registry-code">{t.text('updates.missing', { amount: t.amount(below.missing) })}</span>
    </>
  );
};

const Row = ({ view, officers, update }: RowParts): Markup => {
  const { t } = view;
  const { adoptedBy, adoptedOn, from, kind, lagDays, proposedBy, scale } = update;
  const { href, name } = scaleOf(t, scale);
  return (
    <CardRow>
      <RowHead>
        <a class="govuk-link" href={href}>
          {name}
        </a>
        <span class="registry-code">{t.text('updates.from', { day: t.shortDay(from) })}</span>
      </RowHead>
      <Cell label={t.text('updates.kind')}>{t.text(`updates.kind.${kind}`)}</Cell>
      <Cell label={t.text('updates.proposed')}>{nameOf(officers, proposedBy)}</Cell>
      <Cell label={t.text('updates.adopted')}>
        {adoptedOn === null ? t.text('updates.not-adopted') : t.shortDay(adoptedOn)}
        {adoptedBy === null ? null : <span class="registry-code">{nameOf(officers, adoptedBy)}</span>}
      </Cell>
      <Cell label={t.text('updates.lag')}>
        {lagDays < 0 ? t.text('updates.days-before', { count: -lagDays }) : t.text('updates.days-after', { count: lagDays })}{' '}
        <State view={view} update={update} />
      </Cell>
      <Cell label={t.text('updates.below')}>
        <Below view={view} update={update} />
      </Cell>
    </CardRow>
  );
};

interface TableParts {
  readonly view: View;
  readonly year: number;
  readonly updates: readonly ScaleUpdate[];
  readonly officers: Officers;
}

/** The updates of a year, the latest first: who did what when, how late it was, and how many contracts were below meanwhile. */
export const YearOfUpdates = ({ view, year, updates, officers }: TableParts): Markup => (
  <>
    <h2 class="govuk-heading-m">{year}</h2>
    <CardTable
      class="registry-table--register"
      caption={view.t.text('updates.caption', { year: String(year) })}
      columns={HEADS.map((head) => ({ head: view.t.text(`updates.${head}`) }))}
    >
      {updates.toReversed().map((update) => (
        <Row view={view} officers={officers} update={update} />
      ))}
    </CardTable>
  </>
);
