import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '[::1]', '::1']);
const LOOPBACK_V4 = /^127(?:\.\d{1,3}){3}$/;

/**
 * Whether a host name always means this machine.
 *
 * @example
 * ```ts
 * import { isLoopback } from '@protocol-registry/admin';
 *
 * isLoopback('127.0.0.1') // => true
 * isLoopback('0.0.0.0') // => false
 * ```
 */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host.toLowerCase()) || LOOPBACK_V4.test(host);

const HOST_HEADER = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

/** The name in a Host header, without its port; null where it is not well formed. */
const nameOf = (header: string | undefined): string | null => HOST_HEADER.exec(header ?? '')?.[1]?.toLowerCase() ?? null;

/** Answers 421 to a Host that is neither loopback nor one of the names: a page of another site can then not be made to point here (DNS rebinding). */
export const knownHost = (
  names: readonly string[],
  refuse: (request: Parameters<MiddlewareHandler<Env>>[0]) => Response | Promise<Response>,
): MiddlewareHandler<Env> => {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return async (request, next) => {
    const name = nameOf(request.req.header('host'));
    if (name === null || !(isLoopback(name) || known.has(name))) return refuse(request);
    return next();
  };
};
