import { Credentials } from '@protocol-registry/registry';
import { Effect, Result } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { FormHead } from '../form/form.tsx';
import { postedSecret, postedValues } from '../form/posted.ts';
import { type FormState, freshForm } from '../form/state.ts';
import { TextField } from '../form/text-field.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';
import { attemptLimit } from './attempts.ts';
import type { SessionCookie } from './cookie.ts';
import { servingOfficer, servingToday } from './office.ts';
import { type Person, personOf } from './person.ts';

/** How the first officer is made. */
const FIRST_OFFICER = 'npm run -s registry -- officer create --login a.person --name "A. Person" --role supervisor';

/** No name has more characters; what is longer is cut and belongs to nobody. */
const MOST_LOGIN = 80;

interface SignInParts {
  readonly view: View;
  readonly form: FormState;
  /** Whether somebody serves in the office. */
  readonly hasOfficer: boolean;
}

const NoOfficer = ({ view }: { readonly view: View }): Markup => (
  <section class="govuk-inset-text" aria-labelledby="no-officer">
    <h2 class="govuk-heading-s" id="no-officer">
      {view.t.text('sign-in.no-officer.title')}
    </h2>
    <p>{view.t.text('sign-in.no-officer.text')}</p>
    <pre class="registry-command" translate="no">
      <code>{FIRST_OFFICER}</code>
    </pre>
  </section>
);

const SignInForm = ({ view, form, hasOfficer }: SignInParts): Markup => (
  <>
    <FormHead view={view} form={form} title={view.t.text('sign-in.title')} />
    {hasOfficer ? null : <NoOfficer view={view} />}
    <form class="registry-form" method="post" action={paths.signInForm} novalidate data-once="">
      <TextField view={view} form={form} name="login" label="sign-in.login" width={20} autocomplete="username" />
      <TextField
        view={view}
        form={form}
        name="password"
        label="sign-in.password"
        width={20}
        type="password"
        autocomplete="current-password"
      />
      <button class="govuk-button" type="submit">
        {view.t.text('sign-in.submit')}
      </button>
    </form>
  </>
);

const answerForm = async (deps: Deps, request: Request, form: FormState, status: 200 | 422 | 429): Promise<Response> => {
  const view = request.get('view');
  const hasOfficer = (await servingToday(deps)).length > 0;
  return answerPage(request, {
    title: view.t.text('sign-in.title'),
    status,
    hasError: form.errors.length > 0,
    body: <SignInForm view={view} form={form} hasOfficer={hasOfficer} />,
  });
};

const personFor = async (deps: Deps, login: string, password: string): Promise<Person | null> => {
  const verified = await deps.register.run(Effect.flatMap(Credentials, ({ verify }) => verify(login, password)));
  const officer = Result.isSuccess(verified) && verified.success !== null ? await servingOfficer(deps, verified.success) : null;
  return officer === null ? null : personOf(officer);
};

const show = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.signInForm,
  permission: 'public',
  title: 'sign-in.title',
  handle: (request) => {
    if (deps.demonstration) return answerProblem(request, 'not-found');
    if (request.get('view').session !== null) return request.redirect(paths.start, 303);
    return answerForm(deps, request, freshForm({}, 0), 200);
  },
});

const take = (deps: Deps, cookie: SessionCookie): Route => {
  const attempts = attemptLimit();
  return {
    method: 'POST',
    path: paths.signInForm,
    permission: 'public',
    title: 'sign-in.title',
    handle: async (request) => {
      if (deps.demonstration) return answerProblem(request, 'not-found');
      const values = await postedValues(request);
      const login = values.text('login').slice(0, MOST_LOGIN);
      const { t } = request.get('view');
      const again = (key: 'sign-in.wrong' | 'sign-in.too-often', status: 422 | 429): Promise<Response> =>
        answerForm(deps, request, { values, errors: [{ field: 'login', text: t.text(key) }], version: 0 }, status);
      if (!attempts.begin(login, deps.now())) return again('sign-in.too-often', 429);
      const person = await personFor(deps, login, await postedSecret(request, 'password'));
      if (person === null) return again('sign-in.wrong', 422);
      attempts.succeeded(login);
      cookie.write(request, await deps.sessions.open(person, deps.now()));
      return request.redirect(paths.start, 303);
    },
  };
};

/** Signing in by name and password, where the registry is no demonstration. */
export const passwordRoutes = (deps: Deps, cookie: SessionCookie): readonly Route[] => [show(deps), take(deps, cookie)];
