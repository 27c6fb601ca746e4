import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Request } from '../env.ts';

/** The cookie that carries a session's secret. On plain-http loopback it cannot be marked secure; everywhere else it is, with the prefix that binds it to the host. */
export interface SessionCookie {
  readonly read: (request: Request) => string | undefined;
  readonly write: (request: Request, secret: string) => void;
  readonly clear: (request: Request) => void;
}

/** The cookie by whether the application is reached by TLS. */
export const sessionCookie = (isSecure: boolean): SessionCookie => {
  const name = isSecure ? '__Host-registry-session' : 'registry-session';
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure } as const;
  return {
    read: (request) => getCookie(request, name),
    write: (request, secret) => setCookie(request, name, secret, options),
    clear: (request) => {
      deleteCookie(request, name, options);
    },
  };
};
