import type { Markup } from './markup.ts';

/** A figure with what it counts; the main one stands out. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly isMain?: boolean;
}

/** Figures side by side; where there is no room for all, they wrap. */
export const SummaryTiles = ({ figures }: { readonly figures: readonly Figure[] }): Markup => (
  <dl class="registry-summary">
    {figures.map(({ label, value, isMain = false }) => (
      <div class={isMain ? 'registry-summary__item registry-summary__item--main' : 'registry-summary__item'}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
