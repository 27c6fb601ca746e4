import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { allegationRoutes } from './act/allegation.tsx';
import { confirmationRoutes } from './act/confirmation.tsx';
import { consentRoutes } from './act/consent.tsx';
import { contactRoutes } from './act/contact.tsx';
import { dateRoutes } from './act/dates.tsx';
import { levelRoutes } from './act/level.tsx';
import { receiptRoutes } from './act/receipt.tsx';
import { referRoutes } from './act/refer.tsx';
import { settlementRoutes } from './act/settlement.tsx';
import { allegationRegisterRoutes } from './allegation/routes.ts';
import { fileRoutes } from './page.tsx';
import { patternRoutes } from './patterns.tsx';
import { worklistRoutes } from './worklist.tsx';

/** The protected file of a worker and the acts on it, and the pages that span files. */
export const protectedRoutes = (deps: Deps): readonly Route[] => [
  ...fileRoutes(deps),
  ...levelRoutes(deps),
  ...consentRoutes(deps),
  ...contactRoutes(deps),
  ...dateRoutes(deps),
  ...referRoutes(deps),
  ...receiptRoutes(deps),
  ...settlementRoutes(deps),
  ...confirmationRoutes(deps),
  ...allegationRoutes(deps),
  ...worklistRoutes(deps),
  ...allegationRegisterRoutes(deps),
  ...patternRoutes(deps),
];
