import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';
import { type SessionCookie } from './cookie.ts';
import { demonstrationRoutes } from './demonstration.tsx';
import { firstInRole } from './office.ts';
import { passwordRoutes } from './password.tsx';
import { personOf } from './person.ts';
import { signedOutRoute } from './signed-out.tsx';

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
    const supervisor = await firstInRole(deps, 'supervisor');
    if (supervisor === null) return answerProblem(request, 'failure');
    const use = deps.signIn.use(request.req.param('token') ?? '');
    if (use !== 'accepted') return answerProblem(request, use === 'used' ? 'used-link' : 'wrong-link');
    cookie.write(request, await deps.sessions.open(personOf(supervisor), deps.now()));
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
    return request.redirect(paths.signedOut, 303);
  },
});

/** Signing in by the one-time link or by password, becoming another officer of the demonstration, signing out, and the page after it. */
export const accessRoutes = (deps: Deps, cookie: SessionCookie): readonly Route[] => [
  ...passwordRoutes(deps, cookie),
  signIn(deps, cookie),
  ...demonstrationRoutes(deps, cookie),
  signOut(deps, cookie),
  signedOutRoute(deps),
];
