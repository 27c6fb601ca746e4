import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { absenceRoutes } from './absence.tsx';
import { closeRoomRoutes } from './close-room.tsx';
import { correctOfficerRoutes } from './correct.tsx';
import { engageOfficerRoutes } from './engage.tsx';
import { hoursRoutes } from './hours.tsx';
import { correctInterpreterRoutes } from './interpreter-correct.tsx';
import { interpreterLeaveRoutes } from './interpreter-leave.tsx';
import { registerInterpreterRoutes } from './interpreter-new.tsx';
import { leaveRoutes } from './leave.tsx';
import { openRoomRoutes } from './open-room.tsx';
import { officeRoute } from './page.tsx';

/** The office and everything that changes it. */
export const officeRoutes = (deps: Deps): readonly Route[] => [
  officeRoute(deps),
  ...engageOfficerRoutes(deps),
  ...correctOfficerRoutes(deps),
  ...leaveRoutes(deps),
  ...absenceRoutes(deps),
  ...openRoomRoutes(deps),
  ...closeRoomRoutes(deps),
  ...hoursRoutes(deps),
  ...registerInterpreterRoutes(deps),
  ...correctInterpreterRoutes(deps),
  ...interpreterLeaveRoutes(deps),
];
