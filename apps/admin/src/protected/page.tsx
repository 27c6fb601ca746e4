import type { Deps } from '../deps.ts';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { fullName } from '../worker/name.ts';
import { fileSubject, openedFile } from './read.ts';
import { readingPageRoutes } from './reading-page.tsx';
import { afterReason } from './reason.tsx';
import { Allegations } from './section/allegations.tsx';
import { Dates } from './section/dates.tsx';
import { LevelSection } from './section/level.tsx';
import type { FileParts } from './section/parts.tsx';
import { Readings } from './section/readings.tsx';
import { Referrals } from './section/referrals.tsx';
import { Settlements } from './section/settlements.tsx';
import { Statements } from './section/statements.tsx';
import { Urgent } from './section/urgent.tsx';
import { Consents, Contact } from './section/worker.tsx';

const File = (parts: FileParts): Markup => {
  const { view, read } = parts;
  return (
    <>
      <p class="registry-back">
        <a class="govuk-back-link" href={pathTo(paths.worker, { id: read.id })}>
          {view.t.text('worker.file', { file: read.id })}
        </a>
      </p>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{fullName(read.dossier.worker)}</span>
        {view.t.text('protected.title', { file: read.id })}
      </h1>
      <Urgent {...parts} />
      <LevelSection {...parts} />
      <Consents {...parts} />
      <Contact {...parts} />
      <Referrals {...parts} />
      <Dates {...parts} />
      <Statements {...parts} />
      <Settlements {...parts} />
      <Allegations {...parts} />
      <Readings {...parts} />
    </>
  );
};

/** A worker's protected file: what is urgent, the level, what the worker wants, and everything that was done; each view is recorded. */
export const fileRoutes = (deps: Deps): readonly Route[] =>
  afterReason(
    deps,
    fileSubject,
    readingPageRoutes(deps, {
      path: paths.protectedFile,
      permission: 'protected.read',
      title: 'navigation.protected',
      asked: openedFile(deps, ''),
      titleOf: ({ t }, { id }) => t.text('protected.title', { file: id }),
      body: (view, read) => <File view={view} read={read} />,
    }),
  );
