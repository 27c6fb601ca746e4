import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { changeImmunityRoutes } from './change-immunity.tsx';
import { changePostingRoutes } from './change-posting.tsx';
import { correctEmployerRoutes } from './correct.tsx';
import { employerListRoute } from './list.tsx';
import { employerRoute } from './page.tsx';
import { registerEmployerRoutes } from './register.tsx';

/** The list of employers, their registration and correction, the changes of posting and immunity, and their pages. */
export const employerRoutes = (deps: Deps): readonly Route[] => [
  employerListRoute(deps),
  ...registerEmployerRoutes(deps),
  ...correctEmployerRoutes(deps),
  ...changePostingRoutes(deps),
  ...changeImmunityRoutes(deps),
  employerRoute(deps),
];
