import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';

/** The id of the region that changes with the question. */
export const REGION = 'list';

/** A link that asks the list something else: a plain link, which htmx makes into a change of the region. */
export const regionLink = (href: string): Record<'href' | 'hx-get' | 'hx-target' | 'hx-swap' | 'hx-push-url', string> => ({
  href,
  'hx-get': href,
  'hx-target': `#${REGION}`,
  'hx-swap': 'outerMorph',
  'hx-push-url': 'true',
});

interface PagerParts {
  readonly view: View;
  readonly page: number;
  readonly pages: number;
  /** The address of a page of the list. */
  readonly addressOf: (page: number) => string;
}

/** The way to the pages before and after; nothing where there is only one. */
export const Pager = ({ view, page, pages, addressOf }: PagerParts): Markup | null =>
  pages === 1 ? null : (
    <nav class="registry-pager" aria-label={view.t.text('pager.label')} data-focus-moves="">
      {page > 1 ? (
        <a rel="prev" id="previous-page" {...regionLink(addressOf(page - 1))}>
          {view.t.text('pager.previous')}
        </a>
      ) : null}
      <span>{view.t.text('pager.page', { page, pages })}</span>
      {page < pages ? (
        <a rel="next" id="next-page" {...regionLink(addressOf(page + 1))}>
          {view.t.text('pager.next')}
        </a>
      ) : null}
    </nav>
  );
