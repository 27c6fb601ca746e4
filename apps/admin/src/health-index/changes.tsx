import type { View } from '../env.ts';
import { MarkTag } from '../page/mark-tag.tsx';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { actorName } from './actor.ts';
import { figureText } from './figure.ts';
import { actorOf, baseChangesOf, type IndexRead, revisionsOf } from './read.ts';

interface ChangesParts {
  readonly view: View;
  readonly read: IndexRead;
}

/** The months that were revised, with the figure before and the reason. */
export const Revisions = ({ view: { t }, read }: ChangesParts): Markup | null => {
  const revisions = revisionsOf(read);
  if (revisions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t.text('health-index.revised')}</h2>
      <CardTable
        class="registry-table--register"
        caption={t.text('health-index.revised')}
        columns={(['month', 'base', 'before', 'after', 'reason', 'recorded-by'] as const).map((head) => ({
          head: t.text(`health-index.${head}`),
        }))}
      >
        {revisions.map(({ after, before, version }) => (
          <CardRow>
            <RowHead>{t.month(after.month)}</RowHead>
            <Cell label={t.text('health-index.base')}>{after.base}</Cell>
            <Cell label={t.text('health-index.before')}>{figureText(t, before)}</Cell>
            <Cell label={t.text('health-index.after')}>{figureText(t, after.health)}</Cell>
            <Cell label={t.text('health-index.reason')}>{after.reason}</Cell>
            <Cell label={t.text('health-index.recorded-by')}>{actorName(t, actorOf(read, version))}</Cell>
          </CardRow>
        ))}
      </CardTable>
    </>
  );
};

/** The changes of base that were recorded. */
export const BaseChanges = ({ view, read }: ChangesParts): Markup | null => {
  const { t } = view;
  const changes = baseChangesOf(read);
  if (changes.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t.text('health-index.bases')}</h2>
      <CardTable
        class="registry-table--register"
        caption={t.text('health-index.bases')}
        columns={(['base.from', 'base.to', 'base.coefficient', 'source', 'mark'] as const).map((head) => ({
          head: t.text(`health-index.${head}`),
        }))}
      >
        {changes.map(({ coefficient, from, mark, operation, source, to }) => (
          <CardRow>
            <RowHead>{from}</RowHead>
            <Cell label={t.text('health-index.base.to')}>{to}</Cell>
            <Cell label={t.text('health-index.base.coefficient')}>
              {figureText(t, coefficient)}
              <span class="registry-code">{t.text(`health-index.base.${operation}`)}</span>
            </Cell>
            <Cell label={t.text('health-index.source')}>{source}</Cell>
            <Cell label={t.text('health-index.mark')}>
              <MarkTag view={view} mark={mark} />
            </Cell>
          </CardRow>
        ))}
      </CardTable>
    </>
  );
};
