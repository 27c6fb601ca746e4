import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { lastDay } from './last-day.tsx';
import { memberFormRoutes } from './member-form.tsx';
import { askedInterpreter } from './read.ts';

/** The departure of an interpreter. */
export const interpreterLeaveRoutes = (deps: Deps): readonly Route[] =>
  memberFormRoutes(deps, {
    path: paths.interpreterLeave,
    title: 'interpreter.leave',
    done: 'interpreter.left',
    asked: askedInterpreter,
    about: ({ interpreter }) => interpreter,
    ...lastDay('officer.last-day', 'interpreter.leave.effect'),
    command: ({ interpreter: { id } }, leftOn) => ({ kind: 'interpreter.leave', content: { interpreter: id, leftOn } }),
  });
