import type { Day, MissionId } from '@protocol-registry/domain';
import { dayAt, type EmployerLine, type Named, type Page, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { answerList } from '../list/answer.tsx';
import { List } from '../list/list.tsx';
import { type ListQuery, listAddress, listQueryOf } from '../list/query.ts';
import { missionScope, scopedMission } from '../mission/scope.ts';
import { ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { EmployerTable } from './line.tsx';

interface Found {
  readonly found: Page<EmployerLine>;
  readonly missions: readonly Named<MissionId>[];
}

interface ListParts extends Found {
  readonly view: View;
  readonly query: ListQuery<'all'>;
  readonly today: Day;
}

const asked = (query: ListQuery<'all'>): RegisterEffect<Found> =>
  Effect.gen(function* () {
    const { employers, missionChoices } = yield* ReadModel;
    const { page, text } = query;
    return { found: yield* employers({ page, text, mission: scopedMission(query) }), missions: yield* missionChoices };
  });

const countText = ({ view, found: { total, page, pages } }: ListParts): string =>
  view.t.text('employer.count', { count: total, page, pages });

const Employers = (parts: ListParts): Markup => {
  const { view, query, found, missions, today } = parts;
  const isUnasked = query.text === '' && query.of === '';
  return (
    <List
      view={view}
      path={paths.employers}
      query={query}
      search="employer.search"
      searchHint="employer.search.hint"
      choices={[{ value: 'all', text: '' }]}
      scope={missionScope(missions)}
      found={found}
      count={countText(parts)}
    >
      {found.total === 0 ? (
        <p class="govuk-body">{view.t.text(isUnasked ? 'employer.none' : 'employer.none-found')}</p>
      ) : (
        <EmployerTable view={view} lines={found.items} today={today} />
      )}
    </List>
  );
};

/** The list of employers, with its search. */
export const employerListRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.employers,
  permission: 'register.read',
  title: 'navigation.employers',
  handle: (request) => {
    const view = request.get('view');
    const query = listQueryOf(request, ['all']);
    return withRead(deps, request, asked(query), (read) => {
      const parts = { view, query, today: dayAt(deps.now()), ...read };
      return answerList(request, {
        title: view.t.text('navigation.employers'),
        address: listAddress(paths.employers, query, 'all'),
        acts: (
          <ActLinks
            view={view}
            links={[{ href: paths.employerNew, text: 'employer.register', permission: 'register.write', isMain: true }]}
          />
        ),
        list: <Employers {...parts} />,
        count: countText(parts),
      });
    });
  },
});
