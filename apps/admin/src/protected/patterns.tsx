import type { MessageKey } from '@protocol-registry/language';
import { type Pattern, type PatternBy, patternsOf, ReadModel } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { ScrollRegion } from '../page/scroll-region.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { readingPageRoutes } from './reading-page.tsx';
import { afterReason } from './reason.tsx';
import { openedOutlines, spanningSubject } from './spanning.ts';

/** The figures of a pattern, each a column that the table can be sorted by. */
const FIGURES = ['workers', 'shortStays', 'allegations', 'concerns', 'openShortfall', 'missed'] as const;
type Figure = (typeof FIGURES)[number];

const HEADS: Readonly<Record<Figure, MessageKey>> = {
  workers: 'patterns.workers',
  shortStays: 'patterns.short-stays',
  allegations: 'patterns.allegations',
  concerns: 'patterns.concerns',
  openShortfall: 'patterns.open',
  missed: 'patterns.missed',
};

interface Query {
  readonly by: PatternBy;
  readonly sort: Figure;
}

const queryOf = (request: Request): Query => ({
  by: request.req.query('by') === 'mission' ? 'mission' : 'employer',
  sort: FIGURES.find((figure) => figure === request.req.query('sort')) ?? 'concerns',
});

interface TableParts {
  readonly view: View;
  readonly query: Query;
  readonly patterns: readonly Pattern[];
}

const Head = ({ view, query, figure }: Pick<TableParts, 'view' | 'query'> & { readonly figure: Figure }): Markup => (
  <th class="govuk-table__header govuk-table__header--numeric" scope="col" aria-sort={query.sort === figure ? 'descending' : 'none'}>
    <button class="registry-sort" type="submit" form="patterns" name="sort" value={figure}>
      {view.t.text(HEADS[figure])}
    </button>
  </th>
);

const Row = ({ view: { t }, query, pattern }: Pick<TableParts, 'view' | 'query'> & { readonly pattern: Pattern }): Markup => (
  <tr class="govuk-table__row">
    <th class="govuk-table__header" scope="row">
      <a class="govuk-link" href={pathTo(query.by === 'mission' ? paths.mission : paths.employer, { id: pattern.id })}>
        {pattern.name}
      </a>
      {query.by === 'mission' ? null : <span class="registry-code"> {pattern.mission}</span>}
    </th>
    {FIGURES.map((figure) => (
      <td class="govuk-table__cell govuk-table__cell--numeric">
        {figure === 'openShortfall' ? t.amount(pattern.openShortfall) : t.number(pattern[figure])}
      </td>
    ))}
  </tr>
);

const Table = (parts: TableParts): Markup => {
  const { view, query, patterns } = parts;
  const { t } = view;
  const sorted = patterns.toSorted((a, b) => b[query.sort] - a[query.sort] || a.name.localeCompare(b.name, t.locale));
  return (
    <ScrollRegion labelledBy="patterns-heading">
      <table class="govuk-table">
        <caption class="govuk-visually-hidden">{t.text('navigation.patterns')}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="col">
              {t.text(query.by === 'mission' ? 'patterns.mission' : 'patterns.employer')}
            </th>
            {FIGURES.map((figure) => (
              <Head {...parts} figure={figure} />
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {sorted.map((pattern) => (
            <Row {...parts} pattern={pattern} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

/** Whether anything recurs at all: how many work somewhere says nothing. */
const recurs = (pattern: Pattern): boolean => FIGURES.some((figure) => figure !== 'workers' && pattern[figure] > 0);

const Body = (parts: TableParts): Markup => {
  const { t } = parts.view;
  const { by, sort } = parts.query;
  const shown = parts.patterns.filter(recurs);
  return (
    <>
      <h1 class="govuk-heading-l" id="patterns-heading">
        {t.text('navigation.patterns')}
      </h1>
      <p class="govuk-body registry-reading">{t.text('patterns.lead')}</p>
      <form id="patterns" method="get" action={paths.patterns}>
        <input type="hidden" name="by" value={by} />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`${paths.patterns}?by=${by === 'mission' ? 'employer' : 'mission'}&sort=${sort}`}>
          {t.text(by === 'mission' ? 'patterns.by-employer' : 'patterns.by-mission')}
        </a>
      </p>
      <Table {...parts} patterns={shown} />
      <p class="registry-none">{t.text('patterns.others', { count: parts.patterns.length - shown.length })}</p>
    </>
  );
};

const asked = (deps: Deps, request: Request): RegisterEffect<readonly Pattern[]> =>
  Effect.gen(function* () {
    const outlines = yield* openedOutlines(deps, request, 'patterns');
    const { employments } = yield* ReadModel;
    return patternsOf(yield* employments, outlines, queryOf(request).by);
  });

/** What recurs at an employer or a mission; for supervisors. */
export const patternRoutes = (deps: Deps): readonly Route[] =>
  afterReason(
    deps,
    spanningSubject('patterns', 'navigation.patterns'),
    readingPageRoutes(deps, {
      path: paths.patterns,
      permission: 'allegation.read',
      title: 'navigation.patterns',
      asked: (request) => asked(deps, request),
      body: (view, patterns, request) => <Body view={view} query={queryOf(request)} patterns={patterns} />,
    }),
  );
