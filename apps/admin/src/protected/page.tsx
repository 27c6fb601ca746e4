import type { Deps } from '../deps.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { paths, pathTo } from '../paths.ts';
import type { Route } from '../route.ts';
import { fullName } from '../worker/name.ts';
import { Leave } from './leave.tsx';
import { fileSubject, openedFile } from './read.ts';
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

const show = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.protectedFile,
  permission: 'protected.read',
  title: 'navigation.protected',
  handle: (request) => {
    const view = request.get('view');
    return withRead(deps, request, openedFile(deps, '')(request), (read) =>
      answerPage(request, {
        title: view.t.text('protected.title', { file: read.id }),
        body: (
          <>
            <Leave view={view} />
            <Recorded view={view} request={request} />
            <File view={view} read={read} />
          </>
        ),
      }),
    );
  },
});

/** The reason is sent to the page itself, which is shown once it is given. */
const take: Route = {
  method: 'POST',
  path: paths.protectedFile,
  permission: 'protected.read',
  title: 'navigation.protected',
  handle: (request) => request.redirect(request.get('view').here, 303),
};

/** A worker's protected file: what is urgent, the level, what the worker wants, and everything that was done; each view is recorded. */
export const fileRoutes = (deps: Deps): readonly Route[] => afterReason(deps, fileSubject, [show(deps), take]);
