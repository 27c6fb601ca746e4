import { formatDecimal } from '@protocol-registry/domain';
import type { ScaleMove } from '@protocol-registry/pay';
import { BigDecimal } from 'effect';
import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import type { ShownVersion } from './shown-version.ts';

const INDEX_DECIMALS = 2;
const COEFFICIENT_DECIMALS = 4;

/** An exact decimal written in the language: it has few digits, so that a number holds it. */
const decimalText = (view: View, value: BigDecimal.BigDecimal, decimals: number): string =>
  view.t.number(Number(formatDecimal(value, decimals)), decimals);

const Moved = ({ view, move }: { readonly view: View; readonly move: ScaleMove }): Markup => {
  const { t } = view;
  if (move.kind === 'agreement') return <>{t.message(move.agreement)}</>;
  const { month, pivot, base, smoothed } = move.crossing;
  const values = { month: t.month(month), pivot: decimalText(view, pivot, INDEX_DECIMALS), base: String(base) };
  return (
    <>
      {smoothed === null
        ? t.text('scale.moved.published', values)
        : t.text('scale.moved.crossing', { ...values, smoothed: decimalText(view, smoothed, INDEX_DECIMALS) })}
    </>
  );
};

/** The columns of figures: the amount, and the arithmetic that gives it. */
const FIGURES = ['monthly', 'base', 'crossings', 'coefficient'] as const;

/** The arithmetic of an amount that the office adopted as it was published is not known. */
const figuresOf = (view: View, version: ShownVersion): Record<(typeof FIGURES)[number], string> => {
  const { t } = view;
  const { base, coefficient, held, monthlyCents } = version;
  const none = t.text('scale-update.no-amount');
  return {
    monthly: t.amount(monthlyCents),
    base: base === null ? none : t.amount(base.cents),
    crossings: held === null ? none : t.number(held.crossings),
    coefficient: coefficient === null ? none : decimalText(view, coefficient, COEFFICIENT_DECIMALS),
  };
};

interface RowParts {
  readonly view: View;
  readonly version: ShownVersion;
}

const Origin = ({ view, version }: RowParts): Markup => (
  <>
    <MarkTag view={view} mark={version.status} />
    <details class="registry-source">
      <summary>{view.t.text('scale.source')}</summary>
      <span lang="en">{version.source}</span>
    </details>
  </>
);

const Row = ({ view, version }: RowParts): Markup => {
  const { t } = view;
  const figures = figuresOf(view, version);
  return (
    <CardRow>
      <RowHead label={t.text('scale.column.from')}>{t.shortDay(version.from)}</RowHead>
      <Cell class="registry-nowrap" label={t.text('scale.column.to')}>
        {version.to === null ? t.text('scale.open') : t.shortDay(version.to)}
      </Cell>
      {FIGURES.map((figure) => (
        <Cell
          class={`govuk-table__cell--numeric registry-cards__figure${figure === 'monthly' ? ' registry-strong' : ''}`}
          label={t.text(`scale.column.${figure}`)}
        >
          {figures[figure]}
        </Cell>
      ))}
      <Cell class="registry-moved registry-cards__wide" label={t.text('scale.column.moved')}>
        {version.held === null ? (
          t.text(`scale-update.kind.${version.kind ?? 'indexation'}`)
        ) : (
          <Moved view={view} move={version.held.movedBy} />
        )}
      </Cell>
      <Cell class="registry-origin registry-cards__wide">
        <Origin view={view} version={version} />
      </Cell>
    </CardRow>
  );
};

/** Every version of a step, newest first: the amount, the arithmetic that gives it, what moved it, and how far it can be trusted. */
export const ScaleHistory = ({ view, versions }: { readonly view: View; readonly versions: readonly ShownVersion[] }): Markup => {
  const { t } = view;
  const columns = (['from', 'to', ...FIGURES, 'moved', 'mark'] as const).map((name) => ({
    head: t.text(`scale.column.${name}`),
    isNumeric: FIGURES.some((figure) => figure === name),
  }));
  return (
    <CardTable class="registry-table--history" caption={t.text('scale.history.caption')} columns={columns}>
      {versions.toReversed().map((version) => (
        <Row view={view} version={version} />
      ))}
    </CardTable>
  );
};
