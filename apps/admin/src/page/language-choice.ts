import { isLanguage, type Language, preferredLanguage } from '@protocol-registry/language';
import { getCookie, setCookie } from 'hono/cookie';
import type { Request } from '../env.ts';
import { paths } from '../paths.ts';
import { answerProblem } from '../problem/problem.tsx';
import type { Route } from '../route.ts';

const COOKIE = 'registry-language';
const A_YEAR = 365 * 24 * 60 * 60;

/** The language that the person chose, else the one that the browser asks for. */
export const languageOf = (request: Request): Language => {
  const chosen = getCookie(request, COOKIE) ?? '';
  return isLanguage(chosen) ? chosen : preferredLanguage(request.req.header('accept-language'));
};

/** Only a path of this application leads back; anything else leads to the start. */
const safeBack = (back: string | undefined): string => (back !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(back) ? back : paths.start);

/** Keeps the chosen language in a cookie and leads back. */
export const languageRoute = (isSecure: boolean): Route => ({
  method: 'GET',
  path: paths.language,
  permission: 'public',
  title: 'language.label',
  handle: (request) => {
    const language = request.req.param('language') ?? '';
    if (!isLanguage(language)) return answerProblem(request, 'not-found');
    setCookie(request, COOKIE, language, { path: '/', maxAge: A_YEAR, httpOnly: true, sameSite: 'Lax', secure: isSecure });
    return request.redirect(safeBack(request.req.query('back')), 303);
  },
});
