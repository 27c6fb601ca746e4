import { type OfficeMember, type OfficerId, parseIdentifier } from '@protocol-registry/domain';
import { Option } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { postedValues } from '../form/posted.ts';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';
import type { SessionCookie } from './cookie.ts';
import { servingOfficer, servingToday } from './office.ts';
import { personOf } from './person.ts';

const FIELD = 'officer';

const Choice = ({ view, officer, isCurrent }: { view: View; officer: OfficeMember; isCurrent: boolean }): Markup => (
  <li class="registry-officer">
    <p class="registry-officer__name">
      <strong>{officer.name}</strong> <span>{view.t.text(`role.${officer.role}`)}</span>
    </p>
    <p class="govuk-hint">{view.t.text(`role.${officer.role}.may`)}</p>
    {isCurrent ? (
      <p class="registry-officer__current">{view.t.text('demonstration.current')}</p>
    ) : (
      <button class="govuk-button govuk-button--secondary" type="submit" name={FIELD} value={officer.id}>
        {view.t.text('demonstration.become', { name: officer.name })}
      </button>
    )}
  </li>
);

const show = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.demonstrationOfficers,
  permission: 'session.end',
  title: 'demonstration.officers',
  handle: async (request) => {
    if (!deps.demonstration) return answerProblem(request, 'not-found');
    const view = request.get('view');
    const officers = await servingToday(deps);
    return answerPage(request, {
      title: view.t.text('demonstration.officers'),
      body: (
        <>
          <h1 class="govuk-heading-l">{view.t.text('demonstration.officers')}</h1>
          <p class="govuk-body-l registry-reading">{view.t.text('demonstration.officers.text')}</p>
          <form method="post" action={paths.demonstrationOfficers}>
            <ul class="registry-officers">
              {officers.map((officer) => (
                <Choice view={view} officer={officer} isCurrent={officer.id === view.session?.person.officer} />
              ))}
            </ul>
          </form>
        </>
      ),
    });
  },
});

const become = (deps: Deps, cookie: SessionCookie): Route => ({
  method: 'POST',
  path: paths.demonstrationOfficers,
  permission: 'session.end',
  title: 'demonstration.officers',
  handle: async (request) => {
    const { session } = request.get('view');
    const id = Option.getOrNull(parseIdentifier<OfficerId>((await postedValues(request)).text(FIELD)));
    const officer = deps.demonstration && id !== null ? await servingOfficer(deps, id) : null;
    if (session === null || officer === null) return answerProblem(request, 'not-found');
    await deps.sessions.close(session.id);
    cookie.write(request, await deps.sessions.open(personOf(officer), deps.now()));
    return request.redirect(paths.start, 303);
  },
});

/** In a demonstration, whoever is signed in may become any other of its officers. */
export const demonstrationRoutes = (deps: Deps, cookie: SessionCookie): readonly Route[] => [show(deps), become(deps, cookie)];
