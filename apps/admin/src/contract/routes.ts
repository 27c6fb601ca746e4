import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { agreeTermsRoutes } from './agree.tsx';
import { assessContractRoutes } from './assess.tsx';
import { correctContractRoutes } from './correct.tsx';
import { correctPaymentRoutes } from './correct-payment.tsx';
import { correctTermsRoutes } from './correct-terms.tsx';
import { endContractRoutes } from './end.tsx';
import { contractListRoute } from './list.tsx';
import { contractRoute } from './page.tsx';
import { recordPaymentRoutes } from './record-payment.tsx';
import { registerContractRoutes } from './register.tsx';

/** The list of contracts, their pages, and the acts on them, their terms and their payments. */
export const contractRoutes = (deps: Deps): readonly Route[] => [
  contractListRoute(deps),
  ...registerContractRoutes(deps),
  ...correctContractRoutes(deps),
  ...endContractRoutes(deps),
  ...agreeTermsRoutes(deps),
  ...correctTermsRoutes(deps),
  ...recordPaymentRoutes(deps),
  ...correctPaymentRoutes(deps),
  ...assessContractRoutes(deps),
  contractRoute(deps),
];
