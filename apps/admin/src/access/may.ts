import type { Permission } from '@protocol-registry/registry';
import type { View } from '../env.ts';

/** Whether the person of a page may do something; a link or a button to an act is shown only then. */
export const may = ({ session }: View, permission: Permission): boolean => session?.person.permissions.has(permission) ?? false;
