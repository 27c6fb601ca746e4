import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { lastDay } from './last-day.tsx';
import { memberFormRoutes } from './member-form.tsx';
import { askedOfficer } from './read.ts';

/** The departure of a person of the office: no session outlasts it. */
export const leaveRoutes = (deps: Deps): readonly Route[] =>
  memberFormRoutes(deps, {
    path: paths.officerLeave,
    title: 'officer.leave',
    done: 'officer.left',
    asked: askedOfficer,
    about: ({ officer }) => officer,
    ...lastDay('officer.last-day', 'officer.leave.effect'),
    command: ({ officer }, leftOn) => ({ kind: 'officer.leave', content: { officer: officer.id, leftOn } }),
    after: ({ officer }, leftOn) => deps.sessions.leave(officer.id, leftOn),
  });
