import { formatMonth, type IndexValue } from '@protocol-registry/domain';
import type { IndexComparison } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths } from '../paths.ts';
import { figureText } from './figure.ts';

interface ComparisonParts {
  readonly view: View;
  readonly comparison: IndexComparison;
}

/** The form in which the index of a month is revised. */
export const revisePath = ({ month, base }: Pick<IndexValue, 'month' | 'base'>): string =>
  `${paths.healthIndexRevise}?${new URLSearchParams({ month: formatMonth(month), base: String(base) }).toString()}`;

const Added = ({ view: { t }, comparison: { added } }: ComparisonParts): Markup | null =>
  added.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{t.text('health-index.compared.added')}</h2>
      <CardTable
        class="registry-table--register"
        caption={t.text('health-index.compared.added')}
        columns={[
          { head: t.text('health-index.month') },
          { head: t.text('health-index.base') },
          { head: t.text('health-index.health'), isNumeric: true },
        ]}
      >
        {added.map(({ base, health, month }) => (
          <CardRow>
            <RowHead>{t.month(month)}</RowHead>
            <Cell label={t.text('health-index.base')}>{base}</Cell>
            <Cell class="govuk-table__cell--numeric registry-cards__figure" label={t.text('health-index.health')}>
              {figureText(t, health)}
            </Cell>
          </CardRow>
        ))}
      </CardTable>
    </>
  );

const Differing = ({ view: { t }, comparison: { differing } }: ComparisonParts): Markup | null =>
  differing.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{t.text('health-index.compared.differing')}</h2>
      <p class="govuk-body">{t.text('health-index.compared.differing.about')}</p>
      <CardTable
        class="registry-table--register"
        caption={t.text('health-index.compared.differing')}
        columns={(['month', 'base', 'held', 'found', 'act'] as const).map((head) => ({ head: t.text(`health-index.${head}`) }))}
      >
        {differing.map((value) => (
          <CardRow>
            <RowHead>{t.month(value.month)}</RowHead>
            <Cell label={t.text('health-index.base')}>{value.base}</Cell>
            <Cell label={t.text('health-index.held')}>{figureText(t, value.held)}</Cell>
            <Cell label={t.text('health-index.found')}>{figureText(t, value.found)}</Cell>
            <Cell label={t.text('health-index.act')}>
              <a class="govuk-link" href={revisePath(value)}>
                {t.text('health-index.revise')}
              </a>
            </Cell>
          </CardRow>
        ))}
      </CardTable>
    </>
  );

/** Months without a value, as a list. */
export const MissingMonths = ({
  view: { t },
  missing,
}: {
  readonly view: View;
  readonly missing: IndexComparison['missing'];
}): Markup | null =>
  missing.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{t.text('health-index.missing')}</h2>
      <p class="govuk-body">{t.text('health-index.missing.about')}</p>
      <details class="registry-version">
        <summary>{t.text('health-index.missing.count', { count: missing.length })}</summary>
        <ul class="govuk-list govuk-list--bullet">
          {missing.map(({ base, month }) => (
            <li>{t.text('health-index.missing.month', { month: t.month(month), base: String(base) })}</li>
          ))}
        </ul>
      </details>
    </>
  );

/** What a file brought: what is new, what is on record already, what differs, and what is missing. */
export const ComparisonPage = ({ view, comparison, file }: ComparisonParts & { readonly file: string }): Markup => {
  const { t } = view;
  const { added, differing, unchanged } = comparison;
  return (
    <>
      <h1 class="govuk-heading-l">{t.text('health-index.compared')}</h1>
      <p class="govuk-body-l" role="status">
        {t.text('health-index.compared.lead', { file, added: added.length, unchanged, differing: differing.length })}
      </p>
      <Added view={view} comparison={comparison} />
      <Differing view={view} comparison={comparison} />
      <MissingMonths view={view} missing={comparison.missing} />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.healthIndex}>
          {t.text('health-index.back')}
        </a>
      </p>
    </>
  );
};
