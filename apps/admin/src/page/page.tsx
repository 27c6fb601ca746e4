import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import { paths } from '../paths.ts';
import { Header } from './header.tsx';
import type { Markup } from './markup.ts';
import { Navigation } from './navigation.tsx';

/** No style of its own making (the content security policy forbids it), no evaluated text, whole pages on the way back. */
const HTMX_SETTINGS = JSON.stringify({ includeIndicatorCSS: false, history: 'reload', defaultTimeout: 60_000 });

/** What a page says of itself. `hasError` puts the language's word for an error before its title. */
export interface PageParts {
  readonly view: View;
  readonly title: string;
  readonly hasError?: boolean;
  readonly children: Child;
}

/** The text of the title element. */
export const titleOf = ({ view, title, hasError = false }: Omit<PageParts, 'children'>): string =>
  view.t.text(hasError ? 'page.title-with-error' : 'page.title', { title });

const Head = (parts: Omit<PageParts, 'children'>): Markup => {
  const { style, htmx, script, mark } = parts.view.assets;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="htmx-config" content={HTMX_SETTINGS} />
      <title>{titleOf(parts)}</title>
      <link rel="stylesheet" href={style.href} integrity={style.integrity} />
      <link rel="icon" type={mark.mediaType} href={mark.href} />
      <script src={htmx.href} integrity={htmx.integrity} defer></script>
      <script src={script.href} integrity={script.integrity} defer></script>
    </head>
  );
};

const Demonstration = ({ view }: { readonly view: View }): Markup | null =>
  view.demonstration ? (
    <section class="registry-demonstration" aria-label={view.t.text('demonstration.label')}>
      <p class="registry-width">{view.t.text('demonstration.notice')}</p>
    </section>
  ) : null;

const Footer = ({ view }: { readonly view: View }): Markup => (
  <footer class="registry-footer">
    <div class="registry-footer__inner registry-width">
      <p>{view.t.text('site.purpose')}</p>
      <ul>
        <li>
          <a href={paths.accessibility}>{view.t.text('accessibility.title')}</a>
        </li>
      </ul>
    </div>
  </footer>
);

/** A whole page. The live region is there from the first moment, so that later announcements are heard. */
const Page = (parts: PageParts): Markup => (
  <html lang={parts.view.t.language} class="govuk-template">
    <Head {...parts} />
    <body class="govuk-template__body">
      <a class="govuk-skip-link" href="#main">
        {parts.view.t.text('page.skip')}
      </a>
      <Demonstration view={parts.view} />
      <Header view={parts.view} />
      {parts.view.session === null ? null : <Navigation view={parts.view} />}
      <main class="registry-main registry-width" id="main" tabindex={-1}>
        {parts.children}
      </main>
      <div class="govuk-visually-hidden" id="announcement" role="status" aria-live="polite"></div>
      <Footer view={parts.view} />
    </body>
  </html>
);

/** A whole page as a document. */
export const documentOf = (parts: PageParts): ReturnType<typeof html> => html`<!doctype html>${<Page {...parts} />}`;
