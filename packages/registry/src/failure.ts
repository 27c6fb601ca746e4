import type { Reason } from '@protocol-registry/domain';
import type { Permission } from './access/permission.ts';
import type { Conflict, RecordedAct, StoreFailure, Stream, Taken } from './journal/journal.ts';

/** Why the register did not do what was asked. `command` counts the commands of a request from 0. */
export type FailureReason =
  | { readonly _tag: 'Forbidden'; readonly permission: Permission }
  | { readonly _tag: 'NotFound'; readonly stream: Stream }
  | { readonly _tag: 'Refused'; readonly command: number; readonly reasons: readonly Reason[] }
  | { readonly _tag: 'Conflict'; readonly stream: Stream; readonly since: readonly RecordedAct[] }
  | { readonly _tag: 'Taken'; readonly what: string }
  | { readonly _tag: 'StoreFailed'; readonly message: string };

/**
 * The one failure of the register. What it did not do it left undone: nothing of the request was written.
 *
 * @example
 * ```ts
 * import type { RegistryFailure } from '@protocol-registry/registry';
 *
 * const failure: RegistryFailure = { _tag: 'RegistryFailure', reason: { _tag: 'Forbidden', permission: 'gate.override' } };
 * failure.reason._tag // => 'Forbidden'
 * ```
 */
export interface RegistryFailure {
  readonly _tag: 'RegistryFailure';
  readonly reason: FailureReason;
}

/**
 * A failure for a reason.
 *
 * @example
 * ```ts
 * import { failure } from '@protocol-registry/registry';
 *
 * failure({ _tag: 'Taken', what: 'card.number' })._tag // => 'RegistryFailure'
 * ```
 */
export const failure = (reason: FailureReason): RegistryFailure => ({ _tag: 'RegistryFailure', reason });

/**
 * What the journal said, as a failure of the register.
 *
 * @example
 * ```ts
 * import { journalFailure, Taken } from '@protocol-registry/registry';
 *
 * journalFailure(new Taken({ what: 'card.number' })).reason // => { _tag: 'Taken', what: 'card.number' }
 * ```
 */
export const journalFailure = (said: Conflict | Taken | StoreFailure): RegistryFailure => {
  switch (said._tag) {
    case 'Conflict':
      return failure({ _tag: 'Conflict', stream: said.stream, since: said.since });
    case 'Taken':
      return failure({ _tag: 'Taken', what: said.what });
    case 'StoreFailure':
      return failure({ _tag: 'StoreFailed', message: said.message });
  }
};
