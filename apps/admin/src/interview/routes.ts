import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';
import { calendarRoute } from './calendar.tsx';
import { cancelRoutes } from './cancel.tsx';
import { correctInterviewRoutes } from './correct.tsx';
import { correctMissRoutes } from './correct-miss.tsx';
import { planRoutes } from './file/routes.tsx';
import { formRoutes } from './form/routes.tsx';
import { holdRoutes } from './hold.ts';
import { missRoutes } from './miss.tsx';
import { interviewRoute } from './page.tsx';
import { proposalRoutes } from './proposal/routes.tsx';
import { scheduleRoutes } from './schedule.tsx';

/** The week of interviews, their plan from the register or from a file, their appointments, and what becomes of them. */
export const interviewRoutes = (deps: Deps): readonly Route[] => [
  calendarRoute(deps),
  ...proposalRoutes(deps),
  ...planRoutes(deps),
  ...scheduleRoutes(deps),
  ...formRoutes(deps),
  ...holdRoutes(deps),
  ...missRoutes(deps),
  ...correctMissRoutes(deps),
  ...cancelRoutes(deps),
  ...correctInterviewRoutes(deps),
  interviewRoute(deps),
];
