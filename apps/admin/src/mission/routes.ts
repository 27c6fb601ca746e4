import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { correctMissionRoutes } from './correct.tsx';
import { correctMissionEndRoutes } from './correct-end.tsx';
import { endMissionRoutes } from './end.tsx';
import { missionListRoute } from './list.tsx';
import { missionRoute } from './page.tsx';
import { registerMissionRoutes } from './register.tsx';

/** The list of missions, their registration, correction and end, and their pages. */
export const missionRoutes = (deps: Deps): readonly Route[] => [
  missionListRoute(deps),
  ...registerMissionRoutes(deps),
  ...correctMissionRoutes(deps),
  ...endMissionRoutes(deps),
  ...correctMissionEndRoutes(deps),
  missionRoute(deps),
];
