import type { Day, OfficeMember, Role } from '@protocol-registry/domain';
import { type Actor, actorOf } from '@protocol-registry/registry';

/** A person of the office who signed in: an actor with a name and a role to show, and the last day of service, null while none is set. */
export interface Person extends Actor {
  readonly name: string;
  readonly role: Role;
  readonly leftOn: Day | null;
}

/** The person that a member of the office is. */
export const personOf = ({ id, name, role, leftOn }: OfficeMember): Person => ({ ...actorOf({ id, role }), name, role, leftOn });
