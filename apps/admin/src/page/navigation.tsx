import type { MessageKey } from '@protocol-registry/language';
import type { Permission } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import { paths } from '../paths.ts';
import type { Markup } from './markup.ts';

interface Section {
  readonly href: string;
  readonly title: MessageKey;
  readonly permission: Permission;
}

const SECTIONS: readonly Section[] = [
  { href: paths.start, title: 'navigation.start', permission: 'register.read' },
  { href: paths.workers, title: 'navigation.workers', permission: 'register.read' },
  { href: paths.applications, title: 'navigation.applications', permission: 'register.read' },
  { href: paths.interviews, title: 'navigation.interviews', permission: 'register.read' },
  { href: paths.protectedWorklist, title: 'navigation.protected', permission: 'protected.read' },
  { href: paths.allegations, title: 'navigation.allegations', permission: 'allegation.read' },
  { href: paths.patterns, title: 'navigation.patterns', permission: 'allegation.read' },
  { href: paths.contracts, title: 'navigation.contracts', permission: 'register.read' },
  { href: paths.findings, title: 'navigation.findings', permission: 'register.read' },
  { href: paths.employers, title: 'navigation.employers', permission: 'register.read' },
  { href: paths.missions, title: 'navigation.missions', permission: 'register.read' },
  { href: paths.scales, title: 'navigation.scales', permission: 'scales.read' },
  { href: paths.reports, title: 'navigation.reports', permission: 'register.read' },
  { href: paths.audit, title: 'navigation.audit', permission: 'audit.run' },
  { href: paths.journal, title: 'navigation.journal', permission: 'journal.read' },
  { href: paths.office, title: 'navigation.office', permission: 'register.read' },
];

/** A section is current on its own page and on those below it. */
const isBelow = (path: string, href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`));

/** The sections of the application; the current one is marked for sight and for screen readers. */
export const Navigation = ({ view }: { readonly view: View }): Markup => (
  <nav class="registry-navigation" aria-label={view.t.text('navigation.label')}>
    <ul class="registry-navigation__list registry-width">
      {SECTIONS.filter(({ permission }) => view.session?.person.permissions.has(permission)).map(({ href, title }) => (
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
