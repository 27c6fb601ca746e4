import { identifierOf, type OfficerId } from '@protocol-registry/domain';
import { type Actor, PERMISSIONS } from '@protocol-registry/registry';

/** Who acts from the command line: whoever runs the machine may do everything, and the journal names the command line. */
export const operator: Actor = { officer: identifierOf<OfficerId>('command-line'), permissions: new Set(PERMISSIONS) };
