import type { Day, MissionId } from '@protocol-registry/domain';
import {
  dayAt,
  type Named,
  type Page,
  ReadModel,
  WORKER_STANDINGS,
  type WorkerLine,
  type WorkerStanding,
} from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { answerList } from '../list/answer.tsx';
import { List, type ListChoice } from '../list/list.tsx';
import { type ListQuery, listAddress, listQueryOf } from '../list/query.ts';
import { missionScope, scopedMission } from '../mission/scope.ts';
import { ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { WorkerTable } from './line.tsx';

interface Found {
  readonly found: Page<WorkerLine>;
  readonly counts: ReadonlyMap<WorkerStanding, number>;
  readonly missions: readonly Named<MissionId>[];
}

interface ListParts extends Found {
  readonly view: View;
  readonly query: ListQuery<WorkerStanding>;
  readonly today: Day;
}

const asked = (query: ListQuery<WorkerStanding>, today: Day): RegisterEffect<Found> =>
  Effect.gen(function* () {
    const { missionChoices, workerCounts, workers } = yield* ReadModel;
    const { choice: standing, page, text } = query;
    const mission = scopedMission(query);
    return {
      found: yield* workers({ standing, page, text, mission, today }),
      counts: yield* workerCounts({ text, mission, today }),
      missions: yield* missionChoices,
    };
  });

const choice = ({ view, counts }: ListParts, value: WorkerStanding): ListChoice<WorkerStanding> => ({
  value,
  text: view.t.text(`worker.standing.${value}`),
  count: counts.get(value) ?? 0,
});

const [FIRST, ...OTHERS] = WORKER_STANDINGS;

const isUnasked = ({ choice: chosen, of, text }: ListQuery<WorkerStanding>): boolean => text === '' && of === '' && chosen === FIRST;

const countText = ({ view, found: { total, page, pages } }: ListParts): string =>
  view.t.text('worker.count', { count: total, page, pages });

const Workers = (parts: ListParts): Markup => {
  const { view, query, found, missions, today } = parts;
  return (
    <List
      view={view}
      path={paths.workers}
      query={query}
      search="worker.search"
      searchHint="worker.search.hint"
      legend="worker.standing"
      choices={[choice(parts, FIRST), ...OTHERS.map((value) => choice(parts, value))]}
      scope={missionScope(missions)}
      found={found}
      count={countText(parts)}
    >
      {found.total === 0 ? (
        <p class="govuk-body">{view.t.text(isUnasked(query) ? 'worker.none' : 'worker.none-found')}</p>
      ) : (
        <WorkerTable view={view} lines={found.items} today={today} />
      )}
    </List>
  );
};

/** The list of workers, with its search. */
export const workerListRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.workers,
  permission: 'register.read',
  title: 'navigation.workers',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    const query = listQueryOf(request, WORKER_STANDINGS);
    return withRead(deps, request, asked(query, today), (read) => {
      const parts = { view, query, today, ...read };
      return answerList(request, {
        title: view.t.text('navigation.workers'),
        address: listAddress(paths.workers, query, FIRST),
        acts: (
          <ActLinks view={view} links={[{ href: paths.workerNew, text: 'worker.register', permission: 'register.write', isMain: true }]} />
        ),
        list: <Workers {...parts} />,
        count: countText(parts),
      });
    });
  },
});
