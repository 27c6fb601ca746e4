import type { Deps } from '../deps.ts';
import { answerPage } from '../page/answer.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';

/** Where signing out ends: the session is over, and how to begin another one. Whoever is signed in is led to the start. */
export const signedOutRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.signedOut,
  permission: 'public',
  title: 'sign-out.done.title',
  handle: (request) => {
    const { session, t } = request.get('view');
    if (session !== null) return request.redirect(paths.start, 303);
    return answerPage(request, {
      title: t.text('sign-out.done.title'),
      body: (
        <div class="registry-reading">
          <h1 class="govuk-heading-l">{t.text('sign-out.done.title')}</h1>
          <p class="govuk-body">{t.text('sign-out.done.text')}</p>
          {deps.demonstration ? (
            <p class="govuk-body">{t.text('sign-out.done.again')}</p>
          ) : (
            <p class="govuk-body">
              <a class="govuk-link" href={paths.signInForm}>
                {t.text('sign-in.title')}
              </a>
            </p>
          )}
        </div>
      ),
    });
  },
});
