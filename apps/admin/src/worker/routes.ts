import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { correctVisaRoutes } from '../visa-interview/correct.tsx';
import { recordVisaRoutes } from '../visa-interview/record.tsx';
import { correctWorkerRoutes } from './correct.tsx';
import { dossierRoute } from './dossier.tsx';
import { workerListRoute } from './list.tsx';
import { preferenceRoutes } from './preference.tsx';
import { registerWorkerRoutes } from './register.tsx';

/** The list of workers, their registration and correction, and their dossiers. */
export const workerRoutes = (deps: Deps): readonly Route[] => [
  workerListRoute(deps),
  ...registerWorkerRoutes(deps),
  ...correctWorkerRoutes(deps),
  ...preferenceRoutes(deps),
  ...recordVisaRoutes(deps),
  ...correctVisaRoutes(deps),
  dossierRoute(deps),
];
