import type { MessageKey } from '@protocol-registry/language';
import type { Permission } from '@protocol-registry/registry';
import { may } from '../access/may.ts';
import { answerPage } from '../page/answer.tsx';
import { Entry } from '../page/section.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';

interface Report {
  readonly href: string;
  readonly title: MessageKey;
  readonly about: MessageKey;
  readonly permission: Permission;
}

const REPORTS: readonly Report[] = [
  { href: paths.coverage, title: 'coverage.title', about: 'reports.coverage', permission: 'register.read' },
  { href: paths.scaleUpdates, title: 'updates.title', about: 'reports.updates', permission: 'register.read' },
  { href: paths.rapporteur, title: 'rapporteur.name', about: 'reports.rapporteur', permission: 'journal.read' },
];

/** The reports that a person may read. */
export const reportListRoute: Route = {
  method: 'GET',
  path: paths.reports,
  permission: 'register.read',
  title: 'navigation.reports',
  handle: (request) => {
    const view = request.get('view');
    const { t } = view;
    return answerPage(request, {
      title: t.text('navigation.reports'),
      body: (
        <>
          <h1 class="govuk-heading-l">{t.text('navigation.reports')}</h1>
          <p class="govuk-body-l registry-reading">{t.text('reports.about')}</p>
          <ul class="registry-entries registry-reading">
            {REPORTS.filter(({ permission }) => may(view, permission)).map(({ about, href, title }) => (
              <Entry href={href} name={t.text(title)}>
                <p class="govuk-body">{t.text(about)}</p>
              </Entry>
            ))}
          </ul>
        </>
      ),
    });
  },
};
