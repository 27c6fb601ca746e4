import type { Deps } from '../../deps.ts';
import type { View } from '../../env.ts';
import { ActLinks } from '../../page/act-link.tsx';
import type { Markup } from '../../page/markup.ts';
import { SummaryList } from '../../page/summary-list.tsx';
import { paths, pathTo } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { readingPageRoutes } from '../reading-page.tsx';
import { Said } from '../section/parts.tsx';
import { type AllegationRead, askedAllegation, subjectsOf } from './read.ts';

interface Parts {
  readonly view: View;
  readonly read: AllegationRead;
}

const Details = ({ view: { t }, read }: Parts): Markup => {
  const { closure, receivedOn, said, source } = read.allegation;
  const { employer, mission } = subjectsOf(read, read.allegation);
  return (
    <SummaryList
      facts={[
        { term: t.text('protected.allegation.source'), value: t.text(`allegation-source.${source}`) },
        { term: t.text('protected.allegation.received-on'), value: t.day(receivedOn) },
        employer === null ? null : { term: t.text('protected.allegation.employer'), value: employer },
        mission === null ? null : { term: t.text('protected.allegation.mission'), value: mission },
        { term: t.text('protected.allegation.said'), value: <Said text={said} /> },
        closure === null ? null : { term: t.text('protected.allegation.closed-on'), value: t.day(closure.closedOn) },
        closure === null ? null : { term: t.text('protected.allegation.conclusion'), value: <Said text={closure.conclusion} /> },
      ]}
    />
  );
};

const Page = (parts: Parts): Markup => {
  const { view, read } = parts;
  const { closure, id } = read.allegation;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={paths.allegations}>
          {view.t.text('navigation.allegations')}
        </a>
      </p>
      <h1 class="govuk-heading-l">{id}</h1>
      <Details {...parts} />
      <ActLinks
        view={view}
        links={[
          closure === null
            ? { href: pathTo(paths.allegationClose, { allegation: id }), text: 'protected.close-allegation', permission: 'allegation.read' }
            : null,
        ]}
      />
    </>
  );
};

/** An allegation as it was recorded, and what it came to. */
export const allegationPageRoutes = (deps: Deps): readonly Route[] =>
  readingPageRoutes(deps, {
    path: paths.allegation,
    permission: 'allegation.read',
    title: 'navigation.allegations',
    asked: askedAllegation(deps),
    titleOf: (_, { allegation }) => allegation.id,
    body: (view, read) => <Page view={view} read={read} />,
  });
