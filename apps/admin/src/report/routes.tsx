import { dayAt, ReadModel, readScaleUpdates } from '@protocol-registry/registry';
import { Effect } from 'effect';
import type { Deps } from '../deps.ts';
import { withRead } from '../form/as-actor.ts';
import { answerPage } from '../page/answer.tsx';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { coverageRoutes } from './coverage/routes.tsx';
import { reportListRoute } from './list.tsx';
import { ScaleUpdatesPage } from './page.tsx';
import { rapporteurRoute } from './rapporteur/routes.tsx';
import { yearsAsked } from './years.tsx';

const scaleUpdates = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.scaleUpdates,
  permission: 'register.read',
  title: 'updates.title',
  handle: (request) => {
    const view = request.get('view');
    const today = dayAt(deps.now());
    const asked = yearsAsked(request, today);
    const read = Effect.all({
      updates: readScaleUpdates(asked.years),
      officers: Effect.flatMap(ReadModel, ({ officerNames }) => officerNames),
    });
    return withRead(deps, request, read, ({ officers, updates }) =>
      answerPage(request, {
        title: view.t.text('updates.title'),
        body: <ScaleUpdatesPage view={view} asked={asked} updates={updates} officers={officers} today={today} />,
      }),
    );
  },
});

/** The reports over the register. */
export const reportRoutes = (deps: Deps): readonly Route[] => [
  reportListRoute,
  ...coverageRoutes(deps),
  rapporteurRoute(deps),
  scaleUpdates(deps),
];
