import type { OfficeMember, Role } from '@protocol-registry/domain';
import { type Actor, actorOf } from '@protocol-registry/registry';

/** A person of the office who signed in: an actor with a name and a role to show. */
export interface Person extends Actor {
  readonly name: string;
  readonly role: Role;
}

/** The person that a member of the office is. */
export const personOf = ({ id, name, role }: OfficeMember): Person => ({ ...actorOf({ id, role }), name, role });
