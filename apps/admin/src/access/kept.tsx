import type { Request } from '../env.ts';
import { postedFields } from '../form/posted.ts';
import { answerPage, wantsFragment } from '../page/answer.tsx';
import { paths } from '../paths.ts';

/**
 * Answers a form that came after the sign-in has ended: everything that was entered stays in the page, to be sent again once the person has signed in in another window.
 * A form that saves itself gets a word beside it instead; what was typed stays where it is.
 */
export const answerKept = async (request: Request, demonstration: boolean): Promise<Response> => {
  const { path, t } = request.get('view');
  if (wantsFragment(request)) {
    return request.html(<strong>{t.text('kept.fragment')}</strong>, 401);
  }
  const fields = await postedFields(request);
  return answerPage(request, {
    title: t.text('problem.not-signed-in.title'),
    status: 401,
    body: (
      <div class="registry-reading">
        <h1 class="govuk-heading-l">{t.text('problem.not-signed-in.title')}</h1>
        <p class="govuk-body">{t.text(demonstration ? 'problem.not-signed-in.text' : 'problem.sign-in.text')}</p>
        <p class="govuk-body">{t.text('kept.text')}</p>
        {demonstration ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.signInForm} target="_blank" rel="noreferrer">
              {t.text('kept.sign-in')}
            </a>
          </p>
        )}
        <form class="registry-form" method="post" action={path}>
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button class="govuk-button" type="submit">
            {t.text('kept.send')}
          </button>
        </form>
      </div>
    ),
  });
};
