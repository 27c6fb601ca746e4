import type { Day } from '@protocol-registry/domain';
import { CONTRACT_STANDINGS, type ContractLine, type ContractStanding, dayAt, type Page, ReadModel } from '@protocol-registry/registry';
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
import { ContractTable } from './line.tsx';

interface ListParts {
  readonly view: View;
  readonly query: ListQuery<ContractStanding>;
  readonly found: Page<ContractLine>;
  readonly counts: ReadonlyMap<ContractStanding, number>;
}

const choice = ({ view, counts }: ListParts, value: ContractStanding): ListChoice<ContractStanding> => ({
  value,
  text: view.t.text(`contract.standing.${value}`),
  count: counts.get(value) ?? 0,
});

const [FIRST, ...OTHERS] = CONTRACT_STANDINGS;

const isUnasked = ({ choice: chosen, text }: ListQuery<ContractStanding>): boolean => text === '' && chosen === FIRST;

const countText = ({ view, found: { total, page, pages } }: ListParts): string =>
  view.t.text('contract.count', { count: total, page, pages });

const Contracts = (parts: ListParts): Markup => {
  const { view, query, found } = parts;
  return (
    <List
      view={view}
      path={paths.contracts}
      query={query}
      search="contract.search"
      searchHint="contract.search.hint"
      legend="contract.standing"
      choices={[choice(parts, FIRST), ...OTHERS.map((value) => choice(parts, value))]}
      found={found}
      count={countText(parts)}
    >
      {found.total === 0 ? (
        <p class="govuk-body">{view.t.text(isUnasked(query) ? 'contract.none' : 'contract.none-found')}</p>
      ) : (
        <ContractTable view={view} lines={found.items} />
      )}
    </List>
  );
};

const listed = (
  { choice: standing, page, text }: ListQuery<ContractStanding>,
  today: Day,
): RegisterEffect<Pick<ListParts, 'counts' | 'found'>> =>
  Effect.gen(function* () {
    const { contractCounts, contracts } = yield* ReadModel;
    return { found: yield* contracts({ standing, page, text, today }), counts: yield* contractCounts({ text, today }) };
  });

/** The list of contracts, with its search. */
export const contractListRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.contracts,
  permission: 'register.read',
  title: 'navigation.contracts',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    const query = listQueryOf(request, CONTRACT_STANDINGS);
    return withRead(deps, request, listed(query, today), (read) => {
      const parts = { view, query, ...read };
      return answerList(request, {
        title: view.t.text('navigation.contracts'),
        address: listAddress(paths.contracts, query, FIRST),
        acts: null,
        list: <Contracts {...parts} />,
        count: countText(parts),
      });
    });
  },
});
