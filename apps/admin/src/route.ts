import type { MessageKey } from '@protocol-registry/language';
import type { Permission } from '@protocol-registry/registry';
import type { Request } from './env.ts';

/** Files and forms that a route takes at most, in bytes, all parts together. */
export const SMALL_FORM: number = 64 * 1024;

/**
 * A route of the application: nothing answers without such a record. `public` is for what needs no session; everything else is refused
 * unless the signed-in person has the permission.
 */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly permission: Permission | 'public';
  readonly title: MessageKey;
  readonly maximumBytes?: number;
  readonly handle: (request: Request) => Response | Promise<Response>;
}
