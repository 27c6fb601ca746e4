import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { correctStepRoutes } from './correct-step.tsx';
import { noShowLetterRoute } from './letter.tsx';
import { letterFormRoutes } from './letter-form.tsx';
import { reachRoutes } from './reach.tsx';
import { stepRoutes } from './step.tsx';

/** What is done when a worker does not come: the steps, whether the worker can be reached, and the note verbale. */
export const noShowRoutes = (deps: Deps): readonly Route[] => [
  ...stepRoutes(deps),
  ...correctStepRoutes(deps),
  ...reachRoutes(deps),
  ...letterFormRoutes(deps),
  noShowLetterRoute(deps),
];
