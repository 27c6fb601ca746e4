import type { Deps } from '../../deps.ts';
import type { Route } from '../../route.ts';
import { afterReason } from '../reason.tsx';
import { spanningSubject } from '../spanning.ts';
import { allegationActRoutes } from './acts.tsx';
import { allegationListRoutes } from './list.tsx';
import { allegationPageRoutes } from './page.tsx';

/** The register of allegations, behind the question for the reason; for supervisors. */
export const allegationRegisterRoutes = (deps: Deps): readonly Route[] =>
  afterReason(deps, spanningSubject('allegations', 'navigation.allegations'), [
    ...allegationListRoutes(deps),
    ...allegationActRoutes(deps),
    ...allegationPageRoutes(deps),
  ]);
