import { ALLEGATION_SOURCES, type OutlinedAllegation } from '@protocol-registry/domain';
import type { MessageKey } from '@protocol-registry/language';
import { Effect } from 'effect';
import type { Deps } from '../../deps.ts';
import type { Request, View } from '../../env.ts';
import { SelectField } from '../../form/choice-field.tsx';
import { type FormState, freshForm } from '../../form/state.ts';
import { ActLinks } from '../../page/act-link.tsx';
import type { Markup } from '../../page/markup.ts';
import { CardRow, CardTable, Cell, RowHead } from '../../page/table.tsx';
import { paths, pathTo } from '../../paths.ts';
import type { RegisterEffect } from '../../register.ts';
import type { Route } from '../../route.ts';
import { readingPageRoutes } from '../reading-page.tsx';
import { openedOutlines } from '../spanning.ts';
import { type Accused, accused, missionOf, subjectsOf } from './read.ts';
import { StandingTag } from './standing.tsx';

interface Listed extends Accused {
  readonly allegations: readonly OutlinedAllegation[];
}

const FILTERS = ['employer', 'mission', 'source', 'standing'] as const;
type Filters = Readonly<Record<(typeof FILTERS)[number], string>>;

const filtersOf = (request: Request): Filters => {
  const [employer = '', mission = '', source = '', standing = ''] = FILTERS.map((name) => request.req.query(name) ?? '');
  return { employer, mission, source, standing };
};

const isAsked =
  (those: Accused, { employer, mission, source, standing }: Filters) =>
  (one: OutlinedAllegation): boolean =>
    (employer === '' || one.employer === employer) &&
    (mission === '' || missionOf(those, one) === mission) &&
    (source === '' || one.source === source) &&
    (standing === '' || (standing === 'open') === (one.closedOn === null));

interface ListParts {
  readonly view: View;
  readonly listed: Listed;
  readonly filters: Filters;
}

const Filter = ({ view, listed: { employers, missions }, filters }: ListParts): Markup => {
  const { t } = view;
  const form: FormState = freshForm(filters, 0);
  return (
    <search>
      <form class="registry-filters" method="get" action={paths.allegations}>
        <SelectField
          view={view}
          form={form}
          name="employer"
          label="protected.allegation.employer"
          options={[...employers.values()].map(({ id, name }) => ({ value: id, text: name }))}
        />
        <SelectField
          view={view}
          form={form}
          name="mission"
          label="protected.allegation.mission"
          options={[...missions].map(([value, text]) => ({ value, text }))}
        />
        <SelectField
          view={view}
          form={form}
          name="source"
          label="protected.allegation.source"
          options={ALLEGATION_SOURCES.map((value) => ({ value, text: t.text(`allegation-source.${value}`) }))}
        />
        <SelectField
          view={view}
          form={form}
          name="standing"
          label="protected.allegation.standing"
          options={(['open', 'closed'] as const).map((value) => ({ value, text: t.text(`protected.allegation.${value}`) }))}
        />
        <div class="govuk-button-group">
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t.text('list.search')}
          </button>
          <a class="govuk-link" href={paths.allegations}>
            {t.text('list.clear')}
          </a>
        </div>
      </form>
    </search>
  );
};

const HEADS: readonly MessageKey[] = [
  'protected.allegation.number',
  'protected.allegation.employer',
  'protected.allegation.mission',
  'protected.allegation.source',
  'protected.allegation.received-on',
  'protected.allegation.standing',
];

const Row = ({ view, listed, one }: Omit<ListParts, 'filters'> & { readonly one: OutlinedAllegation }): Markup => {
  const { t } = view;
  const [number, employer, mission, source, received, standing] = HEADS.map((head) => t.text(head));
  const subjects = subjectsOf(listed, one);
  return (
    <CardRow>
      <RowHead label={number ?? ''}>
        <a class="govuk-link" href={pathTo(paths.allegation, { allegation: one.allegation })}>
          {one.allegation}
        </a>
      </RowHead>
      <Cell label={employer ?? ''}>{subjects.employer ?? ''}</Cell>
      <Cell label={mission ?? ''}>{subjects.mission ?? ''}</Cell>
      <Cell label={source ?? ''}>{t.text(`allegation-source.${one.source}`)}</Cell>
      <Cell label={received ?? ''}>{t.shortDay(one.receivedOn)}</Cell>
      <Cell label={standing ?? ''}>
        <StandingTag view={view} isClosed={one.closedOn !== null} />
      </Cell>
    </CardRow>
  );
};

const List = (parts: ListParts): Markup => {
  const { view, listed, filters } = parts;
  const { t } = view;
  const found = listed.allegations.filter(isAsked(listed, filters)).toSorted((a, b) => b.receivedOn - a.receivedOn);
  return (
    <>
      <h1 class="govuk-heading-l">{t.text('navigation.allegations')}</h1>
      <p class="govuk-body registry-reading">{t.text('protected.allegation.register')}</p>
      <ActLinks view={view} links={[{ href: paths.allegationNew, text: 'protected.record-allegation', permission: 'allegation.read' }]} />
      <Filter {...parts} />
      <p class="govuk-body">{t.text('protected.allegation.count', { count: found.length })}</p>
      {found.length === 0 ? null : (
        <CardTable
          class="registry-table--register"
          caption={t.text('navigation.allegations')}
          columns={HEADS.map((head) => ({ head: t.text(head) }))}
        >
          {found.map((one) => (
            <Row view={view} listed={listed} one={one} />
          ))}
        </CardTable>
      )}
    </>
  );
};

const asked = (deps: Deps, request: Request): RegisterEffect<Listed> =>
  Effect.gen(function* () {
    const outlines = yield* openedOutlines(deps, request, 'allegations');
    return { ...(yield* accused), allegations: outlines.flatMap(({ allegations }) => allegations) };
  });

/** The one register of allegations of the ministry. */
export const allegationListRoutes = (deps: Deps): readonly Route[] =>
  readingPageRoutes(deps, {
    path: paths.allegations,
    permission: 'allegation.read',
    title: 'navigation.allegations',
    asked: (request) => asked(deps, request),
    body: (view, listed, request) => <List view={view} listed={listed} filters={filtersOf(request)} />,
  });
