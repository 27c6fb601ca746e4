import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { fileRoutes } from './page.tsx';

/** The protected file of a worker. */
export const protectedRoutes = (deps: Deps): readonly Route[] => fileRoutes(deps);
