import type { OfficerId, Role } from '@protocol-registry/domain';
import { type Permission, permissionsOf } from './permission.ts';

/** Who acts: a person of the office, or a program that an operator runs (`officer` is then the program's name). */
export interface Actor {
  readonly officer: OfficerId;
  readonly permissions: ReadonlySet<Permission>;
}

/**
 * The actor that a person of the office is.
 *
 * @example
 * ```ts
 * import { identifierOf, type OfficerId } from '@protocol-registry/domain';
 * import { actorOf } from '@protocol-registry/registry';
 *
 * actorOf({ id: identifierOf<OfficerId>('O-1'), role: 'auditor' }).permissions.has('journal.read') // => true
 * ```
 */
export const actorOf = ({ id, role }: { readonly id: OfficerId; readonly role: Role }): Actor => ({
  officer: id,
  permissions: permissionsOf(role),
});
