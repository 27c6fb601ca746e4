import type { Request } from '../env.ts';
import { answerProblem } from '../problem/problem.tsx';
import { unquoted } from '../protection/unquoted.ts';
import type { Route } from '../route.ts';
import { answerKept } from './kept.tsx';

/** A handler that runs only for those who may: nobody without a session, nobody without the permission. */
export const guarded =
  (route: Route, demonstration: boolean): Route['handle'] =>
  (request: Request) => {
    if (route.permission === 'public') return route.handle(request);
    const { session } = request.get('view');
    if (session === null && route.method === 'POST') return answerKept(request, demonstration);
    if (session === null) return answerProblem(request, demonstration ? 'not-signed-in' : 'sign-in');
    if (!session.person.permissions.has(route.permission)) return answerProblem(request, 'forbidden');
    return unquoted(route.permission, () => route.handle(request));
  };
