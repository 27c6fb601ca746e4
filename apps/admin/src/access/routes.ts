import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';
import { type SessionCookie } from './cookie.ts';
import { demonstrationSupervisor } from './person.ts';

/** A browser that only looks ahead must not use up the link. */
const looksAhead = (purpose: string | undefined): boolean => purpose?.toLowerCase().includes('prefetch') ?? false;

const signIn = (deps: Deps, cookie: SessionCookie): Route => ({
  method: 'GET',
  path: paths.signIn,
  permission: 'public',
  title: 'sign-in.title',
  handle: async (request) => {
    if (deps.signIn === null) return answerProblem(request, 'not-found');
    if (request.req.method === 'HEAD') return request.body(null, 200);
    if (looksAhead(request.req.header('sec-purpose') ?? request.req.header('purpose'))) return answerProblem(request, 'prefetch');
    const use = deps.signIn.use(request.req.param('token') ?? '');
    if (use !== 'accepted') return answerProblem(request, use === 'used' ? 'used-link' : 'wrong-link');
    cookie.write(request, await deps.sessions.open(demonstrationSupervisor, deps.now()));
    return request.redirect(paths.start, 303);
  },
});

const signOut = (deps: Deps, cookie: SessionCookie): Route => ({
  method: 'POST',
  path: paths.signOut,
  permission: 'session.end',
  title: 'sign-out.title',
  handle: async (request) => {
    const { session } = request.get('view');
    if (session !== null) await deps.sessions.close(session.id);
    cookie.clear(request);
    return request.redirect(paths.start, 303);
  },
});

/** Signing in by the one-time link, and signing out. */
export const accessRoutes = (deps: Deps, cookie: SessionCookie): readonly Route[] => [signIn(deps, cookie), signOut(deps, cookie)];
