import { MARKS, type Mark } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import { MarkTag } from './mark-tag.tsx';
import type { Markup } from './markup.ts';

interface LegendParts {
  readonly view: View;
  /** The marks that the page shows, as often as they occur; only these are explained. */
  readonly marks: readonly (Mark | null)[];
}

/** What the marks of a page mean, each said once. */
export const MarkLegend = ({ view, marks }: LegendParts): Markup | null => {
  const shown = MARKS.filter((mark) => marks.includes(mark));
  if (shown.length === 0) return null;
  return (
    <section class="registry-legend" aria-labelledby="mark-legend">
      <h3 class="registry-legend__title" id="mark-legend">
        {view.t.text('mark.legend')}
      </h3>
      <dl class="registry-legend__list">
        {shown.map((mark) => (
          <div class="registry-legend__item">
            <dt>
              <MarkTag view={view} mark={mark} />
            </dt>
            <dd>{view.t.text(`mark.${mark}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
