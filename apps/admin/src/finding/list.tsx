import { FINDING_STATES, type FindingCount, type FindingLine, type FindingState, type Page, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { findingName } from '../contract/finding-name.ts';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { answerList } from '../list/answer.tsx';
import { List, type ListChoice } from '../list/list.tsx';
import { type ListQuery, listAddress, listQueryOf } from '../list/query.ts';
import { ActLinks } from '../page/act-link.tsx';
import type { Markup } from '../page/markup.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { Assessed } from './assessed.tsx';
import { FindingLines } from './table.tsx';

interface ListParts {
  readonly view: View;
  readonly query: ListQuery<FindingState>;
  readonly found: Page<FindingLine>;
  readonly counts: readonly FindingCount[];
}

const [FIRST, ...OTHERS] = FINDING_STATES;

const choice = (view: View, value: FindingState): ListChoice<FindingState> => ({ value, text: view.t.text(`findings.states.${value}`) });

const countText = ({ view, found: { total, page, pages } }: ListParts): string =>
  view.t.text('findings.count', { count: total, page, pages });

/** The kinds of finding that there are in the state, with how many of each. */
const codesOf = ({ view: { t }, counts }: ListParts): readonly ListChoice<string>[] =>
  counts.map(({ code, findings }) => ({ value: code, text: t.text('findings.code', { name: findingName(t, code), count: findings }) }));

const Findings = (parts: ListParts): Markup => {
  const { view, query, found } = parts;
  return (
    <List
      view={view}
      path={paths.findings}
      query={query}
      search="findings.search"
      searchHint="findings.search.hint"
      legend="findings.states"
      choices={[choice(view, FIRST), ...OTHERS.map((value) => choice(view, value))]}
      scope={{ label: 'findings.finding', all: 'findings.all-codes', options: codesOf(parts) }}
      found={found}
      count={countText(parts)}
    >
      {found.total === 0 ? <p class="govuk-body">{view.t.text('findings.none')}</p> : <FindingLines view={view} lines={found.items} />}
    </List>
  );
};

/** The findings over the register. */
export const findingListRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.findings,
  permission: 'register.read',
  title: 'navigation.findings',
  handle: (request) => {
    const view = request.get('view');
    const query = listQueryOf(request, FINDING_STATES);
    const { choice: state, of, page, text } = query;
    const asked = Effect.flatMap(ReadModel, ({ findingCounts, findings }) =>
      Effect.all({ found: findings({ state, code: of === '' ? null : of, contract: null, text, page }), counts: findingCounts(state) }),
    );
    return withRead(deps, request, asked, ({ counts, found }) => {
      const parts = { view, query, found, counts };
      return answerList(request, {
        title: view.t.text('navigation.findings'),
        address: listAddress(paths.findings, query, FIRST),
        acts: (
          <>
            <Assessed view={view} request={request} />
            <ActLinks view={view} links={[{ href: paths.assessmentNew, text: 'today.assess', permission: 'pay.assess', isMain: true }]} />
          </>
        ),
        list: <Findings {...parts} />,
        count: countText(parts),
      });
    });
  },
});
