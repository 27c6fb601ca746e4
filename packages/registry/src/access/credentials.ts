import type { OfficerId } from '@protocol-registry/domain';
import { Context, type Effect } from 'effect';
import type { RegistryFailure } from '../failure.ts';

/**
 * The passwords of local sign-in. They are no part of the journal: only a slow hash of each is kept.
 *
 * @example
 * ```ts
 * import { Credentials } from '@protocol-registry/registry';
 *
 * Credentials.key // => 'registry/Credentials'
 * ```
 */
export interface Credentials {
  /** Who signs in by that name and password, null where they do not belong together. An unknown name takes as long as a wrong password. */
  readonly verify: (login: string, password: string) => Effect.Effect<OfficerId | null, RegistryFailure>;
  /** Sets the password of a person of the office. */
  readonly set: (officer: OfficerId, password: string) => Effect.Effect<void, RegistryFailure>;
}

/** The port to the passwords. */
export const Credentials: Context.Service<Credentials, Credentials> = Context.Service<Credentials>('registry/Credentials');

/**
 * How many characters a password has at least.
 *
 * @example
 * ```ts
 * import { SHORTEST_PASSWORD } from '@protocol-registry/registry';
 *
 * SHORTEST_PASSWORD // => 12
 * ```
 */
export const SHORTEST_PASSWORD = 12;
