import { centsOf, formatDecimal } from '@protocol-registry/domain';
import type { Scale, ScaleVersion } from '@protocol-registry/pay';
import { BigDecimal } from 'effect';
import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';

/** The columns of the arithmetic, for a scale of which any amount follows an index. */
const POINTS = ['base-100', 'factor', 'index'] as const;

const POINT_DECIMALS = 2;

/** What stands in the columns of the arithmetic; nothing for an amount that stands as it was published. */
const pointsOf = (view: View, currency: string, { arithmetic }: ScaleVersion): Record<(typeof POINTS)[number], string> => {
  if (arithmetic.model !== 'index-points') return { 'base-100': '–', factor: '–', index: '–' };
  const { base, factor, index } = arithmetic;
  return {
    'base-100': view.t.amount(centsOf(formatDecimal(base, POINT_DECIMALS)), currency),
    factor: view.t.number(BigDecimal.toNumberUnsafe(factor)),
    index: view.t.number(Number(formatDecimal(index, POINT_DECIMALS)), POINT_DECIMALS),
  };
};

interface RowParts {
  readonly view: View;
  readonly scale: Scale;
  readonly version: ScaleVersion;
  readonly points: readonly (typeof POINTS)[number][];
}

const Row = ({ view, scale, version, points }: RowParts): Markup => {
  const { t } = view;
  const figures = pointsOf(view, scale.currency, version);
  return (
    <CardRow>
      <RowHead label={t.text('scale.column.from')}>{t.shortDay(version.from)}</RowHead>
      <Cell class="registry-nowrap" label={t.text('scale.column.to')}>
        {version.to === null ? t.text('scale.last') : t.shortDay(version.to)}
      </Cell>
      <Cell class="govuk-table__cell--numeric registry-cards__figure registry-strong" label={t.text('scale.column.monthly')}>
        {t.amount(version.monthlyCents, scale.currency)}
      </Cell>
      {points.map((point) => (
        <Cell class="govuk-table__cell--numeric registry-cards__figure" label={t.text(`scale.column.${point}`)}>
          {figures[point]}
        </Cell>
      ))}
      <Cell class="registry-origin registry-cards__wide">
        <MarkTag view={view} mark={version.status} />
        <details class="registry-source">
          <summary>{t.text('scale.source')}</summary>
          <span lang="en">{version.source}</span>
        </details>
      </Cell>
    </CardRow>
  );
};

/** Every version of a scale that is held, newest first, with its arithmetic where it has one, its mark and its source. */
export const VersionHistory = ({ view, scale }: { readonly view: View; readonly scale: Scale }): Markup => {
  const { t } = view;
  const points = scale.versions.some(({ arithmetic }) => arithmetic.model === 'index-points') ? POINTS : [];
  const columns = [
    { head: t.text('scale.column.from') },
    { head: t.text('scale.column.to') },
    ...(['monthly', ...points] as const).map((name) => ({ head: t.text(`scale.column.${name}`), isNumeric: true })),
    { head: t.text('scale.column.mark') },
  ];
  return (
    <CardTable class="registry-table--history" caption={t.text('scale.history.caption')} columns={columns}>
      {scale.versions.toReversed().map((version) => (
        <Row view={view} scale={scale} version={version} points={points} />
      ))}
    </CardTable>
  );
};
