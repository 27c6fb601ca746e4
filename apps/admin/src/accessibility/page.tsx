import { answerPage } from '../page/answer.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';

const SECTIONS = ['standard', 'tested', 'faults', 'contact'] as const;

/** The statement that the law of 19 July 2018 asks for. */
export const accessibilityRoute: Route = {
  method: 'GET',
  path: paths.accessibility,
  permission: 'public',
  title: 'accessibility.title',
  handle: (request) => {
    const { t } = request.get('view');
    return answerPage(request, {
      title: t.text('accessibility.title'),
      body: (
        <div class="registry-reading">
          <h1 class="govuk-heading-l">{t.text('accessibility.title')}</h1>
          <p class="govuk-body-l">{t.text('accessibility.lead')}</p>
          {SECTIONS.map((section) => (
            <section>
              <h2 class="govuk-heading-m">{t.text(`accessibility.${section}.title`)}</h2>
              <p class="govuk-body">{t.text(`accessibility.${section}.text`)}</p>
            </section>
          ))}
        </div>
      ),
    });
  },
};
