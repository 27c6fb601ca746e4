import { formatDay } from '@protocol-registry/domain';
import type { ScaleUpdate } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { ContractsBelow } from '../scale/contracts-below.tsx';
import { scaleOf } from './scale-of.ts';

const MOST_LINES = 200;

/** Where on the page the contracts below a version stand. */
export const belowId = ({ from, scale }: Pick<ScaleUpdate, 'from' | 'scale'>): string => `below-${scale}-${formatDay(from)}`;

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
      <ContractsBelow view={view} caption={t.text('updates.below.title', values)} lines={below.lines.slice(0, MOST_LINES)} />
      {more > 0 ? <p class="govuk-body">{t.text('updates.below.more', { count: more })}</p> : null}
    </section>
  );
};
