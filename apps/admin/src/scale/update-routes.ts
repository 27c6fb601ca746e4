import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { adoptRoutes } from './adopt.tsx';
import { amendRoutes } from './amend.tsx';
import { correctScaleRoutes } from './correct.tsx';
import { proposeRoutes } from './propose.tsx';
import { updateRoute } from './update.tsx';
import { withdrawRoutes } from './withdraw.tsx';

/** The update of a scale: what is due, its proposal, and its adoption. */
export const scaleUpdateRoutes = (deps: Deps): readonly Route[] => [
  updateRoute(deps),
  ...proposeRoutes(deps),
  ...amendRoutes(deps),
  ...correctScaleRoutes(deps),
  ...adoptRoutes(deps),
  ...withdrawRoutes(deps),
];
