import type { Day } from '@protocol-registry/domain';
import { APPLICATION_STAGES, type ApplicationLine, type ApplicationStage, dayAt, type Page, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { answerList } from '../list/answer.tsx';
import { List, type ListChoice } from '../list/list.tsx';
import { type ListQuery, listAddress, listQueryOf } from '../list/query.ts';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { ApplicationTable } from './line.tsx';

interface ListParts {
  readonly view: View;
  readonly query: ListQuery<ApplicationStage>;
  readonly found: Page<ApplicationLine>;
  readonly counts: ReadonlyMap<ApplicationStage, number>;
  readonly today: Day;
}

const choice = ({ view, counts }: ListParts, value: ApplicationStage): ListChoice<ApplicationStage> => ({
  value,
  text: view.t.text(`application.stage.${value}`),
  count: counts.get(value) ?? 0,
});

const [FIRST, ...OTHERS] = APPLICATION_STAGES;

const isUnasked = ({ choice: chosen, text }: ListQuery<ApplicationStage>): boolean => text === '' && chosen === FIRST;

const countText = ({ view, found: { total, page, pages } }: ListParts): string =>
  view.t.text('application.count', { count: total, page, pages });

const Applications = (parts: ListParts): Markup => {
  const { view, query, found, today } = parts;
  return (
    <List
      view={view}
      path={paths.applications}
      query={query}
      search="application.search"
      searchHint="application.search.hint"
      legend="application.stage"
      choices={[choice(parts, FIRST), ...OTHERS.map((value) => choice(parts, value))]}
      found={found}
      count={countText(parts)}
    >
      {found.total === 0 ? (
        <p class="govuk-body">{view.t.text(isUnasked(query) ? 'application.none' : 'application.none-found')}</p>
      ) : (
        <ApplicationTable view={view} lines={found.items} today={today} />
      )}
    </List>
  );
};

const listed = (
  { choice: stage, page, text }: ListQuery<ApplicationStage>,
  today: Day,
): RegisterEffect<Pick<ListParts, 'counts' | 'found'>> =>
  Effect.gen(function* () {
    const { applicationCounts, applications } = yield* ReadModel;
    return { found: yield* applications({ stage, page, text, today }), counts: yield* applicationCounts({ text, today }) };
  });

/** The list of applications by what they wait for, with its search. */
export const applicationListRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.applications,
  permission: 'register.read',
  title: 'navigation.applications',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    const query = listQueryOf(request, APPLICATION_STAGES);
    return withRead(deps, request, listed(query, today), (read) => {
      const parts = { view, query, today, ...read };
      return answerList(request, {
        title: view.t.text('navigation.applications'),
        address: listAddress(paths.applications, query, FIRST),
        acts: null,
        list: <Applications {...parts} />,
        count: countText(parts),
      });
    });
  },
});
