import type { Child } from 'hono/jsx';
import type { View } from '../env.ts';
import type { Markup } from './markup.ts';

interface SectionParts {
  readonly id: string;
  readonly title: string;
  readonly children: Child;
}

/** A section of a page under its heading. */
export const Section = ({ id, title, children }: SectionParts): Markup => (
  <section class="registry-section" aria-labelledby={id}>
    <h2 class="govuk-heading-m" id={id} tabindex={-1}>
      {title}
    </h2>
    {children}
  </section>
);

/** Things under each other, each a few lines. */
export const Entries = ({ children }: { readonly children: Child }): Markup => <ul class="registry-entries">{children}</ul>;

interface EntryParts {
  /** Its page, where it has one. */
  readonly href?: string;
  readonly name: string;
  /** The state of the thing, beside its name. */
  readonly tag?: Markup | null;
  readonly children: Child;
}

/** One of them: its name, with the way to its page, its state, and lines on it. */
export const Entry = ({ href, name, tag = null, children }: EntryParts): Markup => (
  <li class="registry-entry">
    <p class="registry-entry__head">
      {href === undefined ? (
        <strong>{name}</strong>
      ) : (
        <a class="govuk-link" href={href}>
          {name}
        </a>
      )}
      {tag}
    </p>
    {children}
  </li>
);

/** How many of them are in sight at once. */
const IN_SIGHT = 4;

/** Things of which the latest are in sight and the earlier ones at hand. */
export const LatestEntries = ({ view, entries }: { readonly view: View; readonly entries: readonly Markup[] }): Markup => {
  const earlier = entries.slice(IN_SIGHT);
  return (
    <>
      <Entries>{entries.slice(0, IN_SIGHT)}</Entries>
      {earlier.length === 0 ? null : (
        <details class="registry-version">
          <summary class="registry-version__title">{view.t.text('list.earlier', { count: earlier.length })}</summary>
          <Entries>{earlier}</Entries>
        </details>
      )}
    </>
  );
};
