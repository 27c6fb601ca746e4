import { formatDecimal } from '@protocol-registry/domain';
import type { GgmmiVersion, ScaleMove } from '@protocol-registry/pay';
import { BigDecimal } from 'effect';
import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';
import { ScrollRegion } from '../page/scroll-region.tsx';

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

const Row = ({ view, version }: { readonly view: View; readonly version: GgmmiVersion }): Markup => {
  const { t } = view;
  return (
    <tr class="govuk-table__row">
      <th class="govuk-table__header registry-nowrap" scope="row">
        {t.shortDay(version.from)}
      </th>
      <td class="govuk-table__cell registry-nowrap">{version.to === null ? t.text('scale.open') : t.shortDay(version.to)}</td>
      <td class="govuk-table__cell govuk-table__cell--numeric registry-strong">{t.amount(version.monthlyCents)}</td>
      <td class="govuk-table__cell govuk-table__cell--numeric">{t.amount(version.base.cents)}</td>
      <td class="govuk-table__cell govuk-table__cell--numeric">{t.number(version.crossings)}</td>
      <td class="govuk-table__cell govuk-table__cell--numeric">{decimalText(view, version.coefficient, COEFFICIENT_DECIMALS)}</td>
      <td class="govuk-table__cell registry-moved">
        <Moved view={view} move={version.movedBy} />
      </td>
      <td class="govuk-table__cell registry-origin">
        <MarkTag view={view} mark={version.status} />
        <details class="registry-source">
          <summary>{t.text('scale.source')}</summary>
          <span lang="en">{version.source}</span>
        </details>
      </td>
    </tr>
  );
};

/** Every version of a step, newest first: the amount, the arithmetic that gives it, what moved it, and how far it can be trusted. */
export const ScaleHistory = ({ view, versions }: { readonly view: View; readonly versions: readonly GgmmiVersion[] }): Markup => {
  const { t } = view;
  const numeric = 'govuk-table__header govuk-table__header--numeric';
  return (
    <ScrollRegion labelledBy="history">
      <table class="govuk-table registry-table registry-table--history">
        <caption class="govuk-visually-hidden">{t.text('scale.history.caption')}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="col">
              {t.text('scale.column.from')}
            </th>
            <th class="govuk-table__header" scope="col">
              {t.text('scale.column.to')}
            </th>
            <th class={numeric} scope="col">
              {t.text('scale.column.monthly')}
            </th>
            <th class={numeric} scope="col">
              {t.text('scale.column.base')}
            </th>
            <th class={numeric} scope="col">
              {t.text('scale.column.crossings')}
            </th>
            <th class={numeric} scope="col">
              {t.text('scale.column.coefficient')}
            </th>
            <th class="govuk-table__header" scope="col">
              {t.text('scale.column.moved')}
            </th>
            <th class="govuk-table__header" scope="col">
              {t.text('scale.column.mark')}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {versions.toReversed().map((version) => (
            <Row view={view} version={version} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
