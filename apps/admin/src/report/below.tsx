import { formatDay } from '@protocol-registry/domain';
import type { BelowVersion, ScaleUpdate } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import { scaleOf } from './scale-of.ts';

const MOST_LINES = 200;
const FIGURE = 'govuk-table__cell--numeric registry-cards__figure';
const HEADS = ['contract', 'worker', 'mission', 'since', 'agreed', 'required', 'missing'] as const;
const NUMERIC: ReadonlySet<string> = new Set(['agreed', 'required', 'missing']);

/** Where on the page the contracts below a version stand. */
export const belowId = ({ from, scale }: Pick<ScaleUpdate, 'from' | 'scale'>): string => `below-${scale}-${formatDay(from)}`;

const Row = ({ view: { t }, line }: { readonly view: View; readonly line: BelowVersion }): Markup => (
  <CardRow>
    <RowHead>
      <a class="govuk-link" href={pathTo(paths.contract, { id: line.contract })}>
        {line.contract}
      </a>
    </RowHead>
    <Cell label={t.text('updates.below.worker')}>
      <a class="govuk-link" href={pathTo(paths.worker, { id: line.worker.id })}>
        {line.worker.name}
      </a>
    </Cell>
    <Cell label={t.text('updates.below.mission')}>{line.mission.name}</Cell>
    <Cell label={t.text('updates.below.since')}>{t.shortDay(line.belowFrom)}</Cell>
    <Cell class={FIGURE} label={t.text('updates.below.agreed')}>
      {t.amount(line.agreed)}
    </Cell>
    <Cell class={FIGURE} label={t.text('updates.below.required')}>
      {t.amount(line.required)}
    </Cell>
    <Cell class={FIGURE} label={t.text('updates.below.missing')}>
      {t.amount(line.missing)}
    </Cell>
  </CardRow>
);

/** The contracts that lay below a version before it was adopted, the most missing first. */
export const BelowSection = ({ view, update }: { readonly view: View; readonly update: ScaleUpdate }): Markup => {
  const { t } = view;
  const { adoptedOn, below, from, scale } = update;
  const values = { scale: scaleOf(t, scale).name, from: t.day(from) };
  const more = below.lines.length - MOST_LINES;
  const id = belowId(update);
  return (
    <section aria-labelledby={id}>
      <h3 class="govuk-heading-s" id={id} tabindex={-1}>
        {t.text('updates.below.title', values)}
      </h3>
      <p class="govuk-body">
        {adoptedOn === null
          ? t.text('updates.below.until-today', { count: below.lines.length, missing: t.amount(below.missing) })
          : t.text('updates.below.until', { count: below.lines.length, missing: t.amount(below.missing), day: t.day(adoptedOn) })}
      </p>
      <CardTable
        class="registry-table--register"
        caption={t.text('updates.below.title', values)}
        columns={HEADS.map((head) => ({ head: t.text(`updates.below.${head}`), isNumeric: NUMERIC.has(head) }))}
      >
        {below.lines.slice(0, MOST_LINES).map((line) => (
          <Row view={view} line={line} />
        ))}
      </CardTable>
      {more > 0 ? <p class="govuk-body">{t.text('updates.below.more', { count: more })}</p> : null}
    </section>
  );
};
