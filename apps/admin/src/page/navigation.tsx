import type { MessageKey } from '@protocol-registry/language';
import type { View } from '../env.ts';
import { paths } from '../paths.ts';
import type { Markup } from './markup.ts';

interface Section {
  readonly href: string;
  readonly title: MessageKey;
}

const SECTIONS: readonly Section[] = [
  { href: paths.start, title: 'navigation.start' },
  { href: paths.scales, title: 'navigation.scales' },
  { href: paths.audit, title: 'navigation.audit' },
  { href: paths.plan, title: 'navigation.plan' },
];

/** A section is current on its own page and on those below it. */
const isBelow = (path: string, href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`));

/** The sections of the application; the current one is marked for sight and for screen readers. */
export const Navigation = ({ view }: { readonly view: View }): Markup => (
  <nav class="registry-navigation" aria-label={view.t.text('navigation.label')}>
    <ul class="registry-navigation__list registry-width">
      {SECTIONS.map(({ href, title }) => (
        <li class={isBelow(view.path, href) ? 'registry-navigation__item registry-navigation__item--current' : 'registry-navigation__item'}>
          <a
            class="registry-navigation__link"
            href={href}
            aria-current={view.path === href ? 'page' : isBelow(view.path, href) ? 'true' : undefined}
          >
            {view.t.text(title)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
