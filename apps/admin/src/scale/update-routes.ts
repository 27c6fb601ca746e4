import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { updateRoute } from './update.tsx';

/** The update of a scale: what is due. */
export const scaleUpdateRoutes = (deps: Deps): readonly Route[] => [updateRoute(deps)];
