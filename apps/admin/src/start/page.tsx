import type { MessageKey } from '@protocol-registry/language';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { ScaleAmount } from '../scale/amount.tsx';
import { dayAt } from '../today.ts';

interface Task {
  readonly href: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
}

const TASKS: readonly Task[] = [
  { href: paths.audit, title: 'start.audit.title', text: 'start.audit.text' },
  { href: paths.plan, title: 'start.plan.title', text: 'start.plan.text' },
  { href: paths.scales, title: 'start.scales.title', text: 'start.scales.text' },
];

const Tasks = ({ view }: { readonly view: View }): Markup => (
  <section class="registry-tasks" aria-labelledby="tasks">
    <h2 class="govuk-heading-m" id="tasks">
      {view.t.text('start.tasks')}
    </h2>
    <ul class="registry-tasks__list">
      {TASKS.map(({ href, title, text }) => (
        <li class="registry-tasks__item">
          <a class="registry-tasks__link" href={href}>
            {view.t.text(title)}
          </a>
          <p>{view.t.text(text)}</p>
        </li>
      ))}
    </ul>
  </section>
);

/** What the application is for, what can be done here, and where the floor of pay stands today. */
export const startRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.start,
  permission: 'scales.read',
  title: 'navigation.start',
  handle: (request) => {
    const view = request.get('view');
    const { t } = view;
    return answerPage(request, {
      title: t.text('navigation.start'),
      body: (
        <>
          <h1 class="govuk-heading-l">{t.text('start.title')}</h1>
          <p class="govuk-body-l registry-reading">{t.text('start.lead')}</p>
          <div class="registry-columns">
            <Tasks view={view} />
            <section aria-labelledby="today">
              <h2 class="govuk-heading-m" id="today">
                {t.text('start.today')}
              </h2>
              <ScaleAmount view={view} step={1} day={dayAt(deps.now())} />
            </section>
          </div>
        </>
      ),
    });
  },
});
