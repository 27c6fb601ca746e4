import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Env } from '../env.ts';

/** The headers of every answer: nothing inline, nothing foreign, no frame; transport security only where the application is reached by TLS. */
export const strictHeaders = (isSecure: boolean): MiddlewareHandler<Env> =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: isSecure ? 'same-origin' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });

/** Pages are personal and may be fragments: no cache keeps them, and what they vary by is said. */
export const personalAnswers: MiddlewareHandler<Env> = async (request, next) => {
  await next();
  request.res.headers.append('Vary', 'HX-Request');
  if (!request.res.headers.has('Cache-Control')) request.res.headers.set('Cache-Control', 'no-store');
};
