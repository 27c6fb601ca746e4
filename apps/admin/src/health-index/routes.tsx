import type { Deps } from '../deps.ts';
import { withRead } from '../form/as-actor.ts';
import { answerPage } from '../page/answer.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { baseChangeRoutes } from './base.tsx';
import { indexFileRoutes } from './file.tsx';
import { newIndexRoutes } from './new.tsx';
import { HealthIndexPage } from './page.tsx';
import { readIndex } from './read.ts';
import { reviseIndexRoutes } from './revise.tsx';

const show = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.healthIndex,
  permission: 'scales.read',
  title: 'health-index.title',
  handle: (request) =>
    withRead(deps, request, readIndex, (read) => {
      const view = request.get('view');
      return answerPage(request, {
        title: view.t.text('health-index.title'),
        body: <HealthIndexPage view={view} request={request} read={read} />,
      });
    }),
});

/** The health index and what is recorded of it. */
export const healthIndexRoutes = (deps: Deps): readonly Route[] => [
  show(deps),
  ...newIndexRoutes(deps),
  ...indexFileRoutes(deps),
  ...reviseIndexRoutes(deps),
  ...baseChangeRoutes(deps),
];
