import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { announceRoutes } from './announce.tsx';
import { attendanceRoutes } from './attendance.ts';
import { correctEventRoutes } from './correct.tsx';
import { eventListRoute } from './list.tsx';
import { eventRoute } from './page.tsx';

/** The information events: their list, their announcement and correction, and who was invited and came. */
export const eventRoutes = (deps: Deps): readonly Route[] => [
  eventListRoute(deps),
  ...announceRoutes(deps),
  ...correctEventRoutes(deps),
  ...attendanceRoutes(deps),
  eventRoute(deps),
];
