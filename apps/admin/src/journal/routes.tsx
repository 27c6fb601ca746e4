import { isMessageKey } from '@protocol-registry/language';
import { GGMMI } from '@protocol-registry/pay';
import { type JournalLine, type Page, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { answerList } from '../list/answer.tsx';
import { List } from '../list/list.tsx';
import { type ListQuery, listAddress, listQueryOf } from '../list/query.ts';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';

const ALL = ['all'] as const;

type Query = ListQuery<(typeof ALL)[number]>;

interface ListParts {
  readonly view: View;
  readonly query: Query;
  readonly found: Page<JournalLine>;
}

const hrefOf = ({ stream: { id, kind } }: JournalLine): string => {
  switch (kind) {
    case 'worker':
      return pathTo(paths.worker, { id });
    case 'employer':
      return pathTo(paths.employer, { id });
    case 'mission':
      return pathTo(paths.mission, { id });
    case 'scale':
      return id === GGMMI ? pathTo(paths.scale, { id }) : paths.sectorScale;
    case 'health-index':
      return paths.healthIndex;
    default:
      return paths.office;
  }
};

const actTitle = ({ t }: View, kind: string): string => {
  const key = `act.${kind}`;
  return isMessageKey(key) ? t.text(key) : kind;
};

/** Who acts on the command line has no name of an officer. */
const COMMAND_LINE = 'command-line';

/** The office and the health index are one each and have no number; everything else goes by its own. */
const streamName = ({ t }: View, { stream }: JournalLine): string => {
  if (stream.kind === 'office') return t.text('journal.office');
  return stream.kind === 'health-index' ? t.text('health-index.title') : stream.id;
};

const Row = ({ view, line }: { readonly view: View; readonly line: JournalLine }): Markup => {
  const { t } = view;
  return (
    <CardRow>
      <RowHead>{actTitle(view, line.kind)}</RowHead>
      <Cell label={t.text('journal.stream')}>
        <a class="govuk-link" href={hrefOf(line)}>
          {streamName(view, line)}
        </a>
        <span class="registry-code">{t.text('journal.version', { version: line.version })}</span>
      </Cell>
      <Cell label={t.text('journal.actor')}>{line.actorName === COMMAND_LINE ? t.text('journal.command-line') : line.actorName}</Cell>
      <Cell label={t.text('journal.at')}>{t.instant(line.recordedAt)}</Cell>
    </CardRow>
  );
};

const countText = ({ view, found: { total, page, pages } }: ListParts): string =>
  view.t.text('journal.count', { count: total, page, pages });

const Acts = (parts: ListParts): Markup => {
  const { view, query, found } = parts;
  const heads = ['journal.act', 'journal.stream', 'journal.actor', 'journal.at'] as const;
  return (
    <List
      view={view}
      path={paths.journal}
      query={query}
      search="journal.search"
      searchHint="journal.search.hint"
      choices={[{ value: 'all', text: '' }]}
      found={found}
      count={countText(parts)}
    >
      {found.total === 0 ? (
        <p class="govuk-body">{view.t.text('journal.none')}</p>
      ) : (
        <CardTable
          class="registry-table--register"
          caption={view.t.text('journal.caption')}
          columns={heads.map((key) => ({ head: view.t.text(key) }))}
        >
          {found.items.map((line) => (
            <Row view={view} line={line} />
          ))}
        </CardTable>
      )}
    </List>
  );
};

/** The acts of the register that are not protected, the newest first; of one dossier, employer or mission where its number is asked for. */
export const journalRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.journal,
  permission: 'journal.read',
  title: 'navigation.journal',
  handle: (request) => {
    const view = request.get('view');
    const query = listQueryOf(request, ALL);
    const stream = query.text === '' ? null : query.text;
    const asked = Effect.flatMap(ReadModel, ({ journal }) => journal({ stream, actor: null, kind: null, page: query.page }));
    return withRead(deps, request, asked, (found) => {
      const parts = { view, query, found };
      return answerList(request, {
        title: view.t.text('navigation.journal'),
        address: listAddress(paths.journal, query, 'all'),
        acts: <p class="govuk-body registry-reading">{view.t.text('journal.lead')}</p>,
        list: <Acts {...parts} />,
        count: countText(parts),
      });
    });
  },
});
