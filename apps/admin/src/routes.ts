import type { SessionCookie } from './access/cookie.ts';
import { accessRoutes } from './access/routes.ts';
import { accessibilityRoute } from './accessibility/page.tsx';
import { assetRoutes } from './asset/routes.ts';
import { auditRoutes } from './audit/routes.tsx';
import type { Deps } from './deps.ts';
import { healthRoutes } from './health.ts';
import { planRoutes } from './interview/routes.tsx';
import { languageRoute } from './page/language-choice.ts';
import type { Route } from './route.ts';
import { scaleRoutes } from './scale/routes.tsx';
import { startRoute } from './start/page.tsx';

/** Every route of the application. What is not here is not found. */
export const routesOf = (deps: Deps, cookie: SessionCookie): readonly Route[] => [
  ...healthRoutes,
  ...assetRoutes(deps.assets),
  ...accessRoutes(deps, cookie),
  languageRoute(deps.isSecure),
  accessibilityRoute,
  startRoute(deps),
  ...scaleRoutes(deps),
  ...auditRoutes(deps),
  ...planRoutes(deps),
];
