import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { assessRoutes } from './assess.tsx';
import { closeFindingRoutes } from './close.tsx';
import { findingListRoute } from './list.tsx';
import { findingRoute } from './page.tsx';

/** The findings over the register: their list, each with its arithmetic, closing one, and the assessment that opens them. */
export const findingRoutes = (deps: Deps): readonly Route[] => [
  ...assessRoutes(deps),
  findingListRoute(deps),
  ...closeFindingRoutes(deps),
  findingRoute(deps),
];
