import { translator } from '@protocol-registry/language';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { type SessionCookie, sessionCookie } from './access/cookie.ts';
import { guarded } from './access/guard.ts';
import type { Deps } from './deps.ts';
import type { Env, Request } from './env.ts';
import { languageOf } from './page/language-choice.ts';
import { answerProblem } from './problem/problem.tsx';
import { personalAnswers, strictHeaders } from './protection/headers.ts';
import { knownHost } from './protection/host.ts';
import { SMALL_FORM } from './route.ts';
import { routesOf } from './routes.ts';

/** Who asks, in which language, for what. */
const viewOf =
  (deps: Deps, cookie: SessionCookie): MiddlewareHandler<Env> =>
  async (request, next) => {
    const secret = cookie.read(request);
    const session = secret === undefined ? null : await deps.sessions.find(secret, deps.now());
    const { pathname, search } = new URL(request.req.url);
    request.set('view', {
      t: translator(languageOf(request)),
      here: `${pathname}${search}`,
      path: pathname,
      session,
      demonstration: deps.demonstration,
      assets: deps.assets,
    });
    return next();
  };

/** A form of another site is refused by Hono's own check; everything else that fails is a fault of the program, which only the operator reads about. */
const failed =
  (deps: Deps) =>
  (failure: unknown, request: Request): Response | Promise<Response> => {
    if (failure instanceof HTTPException && failure.status === 403) return answerProblem(request, 'foreign-form');
    deps.report(failure);
    return answerProblem(request, 'failure');
  };

/** The application: every route of the records, guarded, behind the protections that hold for all of them. */
export const createApp = (deps: Deps): Hono<Env> => {
  const app = new Hono<Env>();
  const cookie = sessionCookie(deps.isSecure);
  app.use(compress());
  app.use(strictHeaders(deps.isSecure));
  app.use(personalAnswers);
  app.use(viewOf(deps, cookie));
  app.use(knownHost(deps.hosts, (request) => answerProblem(request, 'unknown-host')));
  app.use(csrf());
  for (const route of routesOf(deps, cookie)) {
    const limit = bodyLimit({ maxSize: route.maximumBytes ?? SMALL_FORM, onError: (request) => answerProblem(request, 'too-large') });
    app.on(route.method, route.path, limit, guarded(route, deps.demonstration));
  }
  app.notFound((request) => answerProblem(request, 'not-found'));
  app.onError(failed(deps));
  return app;
};
