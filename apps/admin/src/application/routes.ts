import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { correctApplicationRoutes } from './correct.tsx';
import { applicationListRoute } from './list.tsx';
import { lodgeApplicationRoutes } from './lodge.tsx';
import { overrideRoutes } from './override.tsx';
import { applicationRoute } from './page.tsx';
import { refuseApplicationRoutes } from './refuse.tsx';
import { withdrawApplicationRoutes } from './withdraw.tsx';
import { withdrawOverrideRoutes } from './withdraw-override.tsx';

/** The list of applications, their pages, and the acts on them. */
export const applicationRoutes = (deps: Deps): readonly Route[] => [
  applicationListRoute(deps),
  ...lodgeApplicationRoutes(deps),
  ...correctApplicationRoutes(deps),
  ...withdrawApplicationRoutes(deps),
  ...refuseApplicationRoutes(deps),
  ...overrideRoutes(deps),
  ...withdrawOverrideRoutes(deps),
  applicationRoute(deps),
];
