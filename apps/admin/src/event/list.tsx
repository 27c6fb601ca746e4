import { type EventLine, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { ActLinks } from '../page/act-link.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../page/table.tsx';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';

const COLUMNS = ['event.on', 'event.place', 'officer.languages', 'event.invited', 'event.attended'] as const;

const Row = ({ view: { t }, line }: { readonly view: View; readonly line: EventLine }): Markup => (
  <CardRow>
    <RowHead>
      <a class="govuk-link" href={pathTo(paths.event, { id: line.id })}>
        {t.day(line.on)}
      </a>
    </RowHead>
    <Cell label={t.text('event.place')}>{line.place}</Cell>
    <Cell label={t.text('officer.languages')}>{line.languages.map(t.languageName).join(', ')}</Cell>
    <Cell label={t.text('event.invited')}>{t.number(line.invited)}</Cell>
    <Cell label={t.text('event.attended')}>{t.number(line.attended)}</Cell>
  </CardRow>
);

const Events = ({ view, lines }: { readonly view: View; readonly lines: readonly EventLine[] }): Markup =>
  lines.length === 0 ? (
    <p class="govuk-body">{view.t.text('event.none')}</p>
  ) : (
    <CardTable
      class="registry-table--register"
      caption={view.t.text('event.title')}
      columns={COLUMNS.map((key) => ({ head: view.t.text(key) }))}
    >
      {lines.map((line) => (
        <Row view={view} line={line} />
      ))}
    </CardTable>
  );

/** The information events, the latest first; they stand apart from interviews. */
export const eventListRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.events,
  permission: 'register.read',
  title: 'event.title',
  handle: (request) => {
    const view = request.get('view');
    return withRead(
      deps,
      request,
      Effect.flatMap(ReadModel, ({ events }) => events),
      (lines) =>
        answerPage(request, {
          title: view.t.text('event.title'),
          body: (
            <>
              <Recorded view={view} request={request} />
              <h1 class="govuk-heading-l">{view.t.text('event.title')}</h1>
              <ActLinks
                view={view}
                links={[{ href: paths.eventNew, text: 'event.announce', permission: 'interview.schedule', isMain: true }]}
              />
              <Events view={view} lines={lines} />
            </>
          ),
        }),
    );
  },
});
