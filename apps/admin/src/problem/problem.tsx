import type { MessageKey } from '@protocol-registry/language';
import type { Session } from '../access/sessions.ts';
import type { Request } from '../env.ts';
import { answerPage, wantsFragment } from '../page/answer.tsx';
import { paths } from '../paths.ts';

/** The answers that say why a page could not be shown. */
type ProblemStatus = 401 | 403 | 404 | 410 | 413 | 421 | 500 | 503;

/** What went wrong, in the words of one of the pages on problems. */
export type Problem =
  | 'not-signed-in'
  | 'sign-in'
  | 'forbidden'
  | 'foreign-form'
  | 'wrong-link'
  | 'used-link'
  | 'not-found'
  | 'too-large'
  | 'unknown-host'
  | 'prefetch'
  | 'failure';

interface Words {
  readonly status: ProblemStatus;
  readonly title: MessageKey;
  readonly text: MessageKey;
}

const WORDS: Readonly<Record<Problem, Words>> = {
  'not-signed-in': { status: 401, title: 'problem.not-signed-in.title', text: 'problem.not-signed-in.text' },
  'sign-in': { status: 401, title: 'problem.not-signed-in.title', text: 'problem.sign-in.text' },
  forbidden: { status: 403, title: 'problem.forbidden.title', text: 'problem.forbidden.text' },
  'foreign-form': { status: 403, title: 'problem.foreign-form.title', text: 'problem.foreign-form.text' },
  'wrong-link': { status: 403, title: 'problem.wrong-link.title', text: 'problem.wrong-link.text' },
  'used-link': { status: 410, title: 'problem.used-link.title', text: 'problem.used-link.text' },
  'not-found': { status: 404, title: 'problem.not-found.title', text: 'problem.not-found.text' },
  'too-large': { status: 413, title: 'problem.too-large.title', text: 'problem.too-large.text' },
  'unknown-host': { status: 421, title: 'problem.unknown-host.title', text: 'problem.unknown-host.text' },
  prefetch: { status: 503, title: 'problem.prefetch.title', text: 'problem.prefetch.text' },
  failure: { status: 500, title: 'problem.failure.title', text: 'problem.failure.text' },
};

interface Way {
  readonly href: string;
  readonly text: MessageKey;
}

/** Where the page on a problem leads: to the start for those who are signed in, to the form for those who can sign in by it. */
const wayOn = (problem: Problem, session: Session | null): Way | null => {
  if (session !== null) return { href: paths.start, text: 'problem.to-start' };
  return problem === 'sign-in' ? { href: paths.signInForm, text: 'sign-in.title' } : null;
};

/**
 * A page that says what the matter is and what can be done; never a detail of the program.
 * Where htmx asked for a part of a page, it is told to load the whole one: a problem never lands inside a table. A form that saves itself is told the matter in its place,
 * since the page still holds what was typed.
 */
export const answerProblem = (request: Request, problem: Problem): Response | Promise<Response> => {
  const { t, session } = request.get('view');
  const { status, title, text } = WORDS[problem];
  if (wantsFragment(request) && request.req.method === 'POST') return request.html(<strong>{t.text(text)}</strong>, status);
  if (wantsFragment(request)) request.header('HX-Refresh', 'true');
  const way = wayOn(problem, session);
  return answerPage(request, {
    title: t.text(title),
    status,
    body: (
      <div class="registry-reading">
        <h1 class="govuk-heading-l">{t.text(title)}</h1>
        <p class="govuk-body">{t.text(text)}</p>
        {way === null ? null : (
          <p class="govuk-body">
            <a class="govuk-link" href={way.href}>
              {t.text(way.text)}
            </a>
          </p>
        )}
      </div>
    ),
  });
};
