import type { Child } from 'hono/jsx';
import type { Markup } from './markup.ts';

/** A wide table scrolls inside its own region, which the keyboard reaches and a name announces; the page itself never scrolls sideways. */
export const ScrollRegion = ({ labelledBy, children }: { readonly labelledBy: string; readonly children: Child }): Markup => (
  <section class="registry-scroll" aria-labelledby={labelledBy} tabindex={0}>
    {children}
  </section>
);
