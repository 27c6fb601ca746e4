import { formatDecimal, type IndexValue } from '@protocol-registry/domain';
import { smoothedIndex } from '@protocol-registry/pay';
import { Option } from 'effect';
import { may } from '../access/may.ts';
import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { actorName } from './actor.ts';
import { revisePath } from './comparison.tsx';
import { figureText } from './figure.ts';
import { type IndexRead, type Origin, originOf, publishedOn } from './read.ts';

interface TableParts {
  readonly view: View;
  readonly read: IndexRead;
  readonly values: readonly IndexValue[];
}

interface RowParts {
  readonly view: View;
  readonly read: IndexRead;
  readonly value: IndexValue;
}

const DECIMALS = 2;
const FIGURE = 'govuk-table__cell--numeric registry-cards__figure';
const COLUMNS = ['month', 'base', 'health', 'smoothed', 'smoothed-published', 'published-on', 'source', 'recorded-by'] as const;
const NUMERIC: ReadonlySet<string> = new Set(['health', 'smoothed', 'smoothed-published']);

const smoothedText = ({ view: { t }, read: { series }, value }: RowParts): string =>
  Option.match(smoothedIndex(series, value.base, value.month), {
    onNone: () => '–',
    onSome: (smoothed) => figureText(t, formatDecimal(smoothed, DECIMALS)),
  });

const Source = ({ view, origin }: { readonly view: View; readonly origin: Origin }): Markup =>
  origin._tag === 'Recorded' ? (
    <>{origin.value.source}</>
  ) : (
    <>
      <MarkTag view={view} mark={origin.figure.status} />
      {origin.figure.source === null ? null : (
        <details class="registry-source">
          <summary>{view.t.text('scale.source')}</summary>
          <span lang="en">{origin.figure.source}</span>
        </details>
      )}
    </>
  );

const Published = (parts: RowParts): Markup | null => {
  const { view, read, value } = parts;
  const { t } = view;
  const origin = originOf(read, value);
  if (origin === null) return null;
  return (
    <>
      <Cell label={t.text('health-index.published-on')}>{t.shortDay(publishedOn(origin))}</Cell>
      <Cell label={t.text('health-index.source')}>
        <Source view={view} origin={origin} />
      </Cell>
      <Cell label={t.text('health-index.recorded-by')}>
        {origin._tag === 'Held' ? t.text('health-index.by-program') : actorName(t, origin.actor)}
      </Cell>
    </>
  );
};

const Row = (parts: RowParts): Markup => {
  const { view, value } = parts;
  const { t } = view;
  return (
    <CardRow>
      <RowHead>
        {t.month(value.month)}
        {may(view, 'index.record') ? (
          <a class="govuk-link registry-code" href={revisePath(value)}>
            {t.text('health-index.revise.short')}
            <span class="govuk-visually-hidden">
              {t.text('health-index.missing.month', { month: t.month(value.month), base: String(value.base) })}
            </span>
          </a>
        ) : null}
      </RowHead>
      <Cell label={t.text('health-index.base')}>{value.base}</Cell>
      <Cell class={FIGURE} label={t.text('health-index.health')}>
        {figureText(t, value.health)}
      </Cell>
      <Cell class={FIGURE} label={t.text('health-index.smoothed')}>
        {smoothedText(parts)}
      </Cell>
      <Cell class={FIGURE} label={t.text('health-index.smoothed-published')}>
        {value.smoothed === null ? '–' : figureText(t, value.smoothed)}
      </Cell>
      <Published {...parts} />
    </CardRow>
  );
};

/** Months of the index, the newest first: the figures, and where each comes from. */
export const IndexTable = ({ view, read, values }: TableParts): Markup => (
  <CardTable
    class="registry-table--index"
    caption={view.t.text('health-index.caption')}
    columns={COLUMNS.map((column) => ({ head: view.t.text(`health-index.${column}`), isNumeric: NUMERIC.has(column) }))}
  >
    {values.map((value) => (
      <Row view={view} read={read} value={value} />
    ))}
  </CardTable>
);
