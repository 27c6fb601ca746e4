import type { Day } from '@protocol-registry/domain';
import { dayAt, type MissionLine, type Page, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { answerList } from '../list/answer.tsx';
import { List } from '../list/list.tsx';
import { type ListQuery, listAddress, listQueryOf } from '../list/query.ts';
import { ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { MissionTable } from './line.tsx';

interface ListParts {
  readonly view: View;
  readonly query: ListQuery<'all'>;
  readonly found: Page<MissionLine>;
  readonly today: Day;
}

const countText = ({ view, found: { total, page, pages } }: ListParts): string =>
  view.t.text('mission.count', { count: total, page, pages });

const Missions = (parts: ListParts): Markup => {
  const { view, query, found, today } = parts;
  return (
    <List
      view={view}
      path={paths.missions}
      query={query}
      search="mission.search"
      searchHint="mission.search.hint"
      choices={[{ value: 'all', text: '' }]}
      found={found}
      count={countText(parts)}
    >
      {found.total === 0 ? (
        <p class="govuk-body">{view.t.text(query.text === '' ? 'mission.none' : 'mission.none-found')}</p>
      ) : (
        <MissionTable view={view} lines={found.items} today={today} />
      )}
    </List>
  );
};

/** The list of missions, with its search. */
export const missionListRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.missions,
  permission: 'register.read',
  title: 'navigation.missions',
  handle: (request) => {
    const view = request.get('view');
    const query = listQueryOf(request, ['all']);
    const { page, text } = query;
    const asked = Effect.flatMap(ReadModel, ({ missions }) => missions({ page, text }));
    return withRead(deps, request, asked, (found) => {
      const parts = { view, query, found, today: dayAt(deps.now()) };
      return answerList(request, {
        title: view.t.text('navigation.missions'),
        address: listAddress(paths.missions, query, 'all'),
        acts: (
          <ActLinks
            view={view}
            links={[{ href: paths.missionNew, text: 'mission.register', permission: 'register.write', isMain: true }]}
          />
        ),
        list: <Missions {...parts} />,
        count: countText(parts),
      });
    });
  },
});
