import type { SessionCookie } from './access/cookie.ts';
import { accessRoutes } from './access/routes.ts';
import { accessibilityRoute } from './accessibility/page.tsx';
import { applicationRoutes } from './application/routes.ts';
import { assetRoutes } from './asset/routes.ts';
import { auditRoutes } from './audit/routes.tsx';
import { cardRoutes } from './card/routes.ts';
import { contractRoutes } from './contract/routes.ts';
import type { Deps } from './deps.ts';
import { employerRoutes } from './employer/routes.ts';
import { eventRoutes } from './event/routes.ts';
import { findingRoutes } from './finding/routes.ts';
import { healthRoutes } from './health.ts';
import { healthIndexRoutes } from './health-index/routes.tsx';
import { interviewRoutes } from './interview/routes.ts';
import { journalRoute } from './journal/routes.tsx';
import { letterRoute } from './letter/page.tsx';
import { missionRoutes } from './mission/routes.ts';
import { noShowRoutes } from './no-show/routes.ts';
import { officeRoutes } from './office/routes.ts';
import { languageRoute } from './page/language-choice.ts';
import { protectedRoutes } from './protected/routes.ts';
import { reportRoutes } from './report/routes.tsx';
import type { Route } from './route.ts';
import { scaleRoutes } from './scale/routes.tsx';
import { sectorRoutes } from './scale/sector.tsx';
import { scaleUpdateRoutes } from './scale/update-routes.ts';
import { startRoute } from './start/page.tsx';
import { verdictRoute } from './verdict/page.tsx';
import { workerRoutes } from './worker/routes.ts';

/** Every route of the application. What is not here is not found. */
export const routesOf = (deps: Deps, cookie: SessionCookie): readonly Route[] => [
  ...healthRoutes,
  ...assetRoutes(deps.assets),
  ...accessRoutes(deps, cookie),
  languageRoute(deps.isSecure),
  accessibilityRoute,
  startRoute(deps),
  ...workerRoutes(deps),
  ...noShowRoutes(deps),
  ...protectedRoutes(deps),
  ...contractRoutes(deps),
  verdictRoute(deps),
  letterRoute(deps),
  ...applicationRoutes(deps),
  ...cardRoutes(deps),
  ...employerRoutes(deps),
  ...missionRoutes(deps),
  ...officeRoutes(deps),
  ...eventRoutes(deps),
  ...findingRoutes(deps),
  journalRoute(deps),
  ...sectorRoutes(deps),
  ...scaleUpdateRoutes(deps),
  ...healthIndexRoutes(deps),
  ...scaleRoutes(deps),
  ...reportRoutes(deps),
  ...auditRoutes(deps),
  ...interviewRoutes(deps),
];
