import type { Role } from '@protocol-registry/domain';

/**
 * What a person may be allowed to do. Routes and use cases each ask for one; whatever is not given is denied.
 *
 * @example
 * ```ts
 * import { PERMISSIONS } from '@protocol-registry/registry';
 *
 * PERMISSIONS.includes('gate.override') // => true
 * ```
 */
export const PERMISSIONS = [
  'register.read',
  'register.write',
  'interview.schedule',
  'interview.hold',
  'card.decide',
  'gate.override',
  'payment.record',
  'pay.assess',
  'finding.close',
  'sector-scale.load',
  'index.record',
  'scale.propose',
  'scale.adopt',
  'protected.read',
  'protected.write',
  'referral.report',
  'allegation.read',
  'office.manage',
  'journal.read',
  'scales.read',
  'audit.run',
  'plan.run',
  'session.end',
] as const;

/** One thing that a person may be allowed to do. */
export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY: readonly Permission[] = ['register.read', 'scales.read', 'session.end'];

/** A protocol officer stands for what a mission may learn: nobody who decides on cards holds the interview that they rest on. */
const OF_ROLE: { readonly [K in Role]: readonly Permission[] } = {
  protocol_officer: [
    ...EVERYBODY,
    'register.write',
    'interview.schedule',
    'card.decide',
    'payment.record',
    'pay.assess',
    'plan.run',
    'audit.run',
  ],
  interviewer: [...EVERYBODY, 'interview.schedule', 'interview.hold', 'protected.read', 'protected.write', 'plan.run'],
  supervisor: PERMISSIONS,
  pay_officer: [
    ...EVERYBODY,
    'payment.record',
    'pay.assess',
    'finding.close',
    'sector-scale.load',
    'index.record',
    'scale.propose',
    'scale.adopt',
    'audit.run',
  ],
  auditor: [...EVERYBODY, 'journal.read', 'audit.run'],
};

/**
 * What a role allows.
 *
 * @example
 * ```ts
 * import { permissionsOf } from '@protocol-registry/registry';
 *
 * permissionsOf('supervisor').has('gate.override') // => true
 * permissionsOf('protocol_officer').has('interview.hold') // => false
 * permissionsOf('auditor').has('register.write') // => false
 * ```
 */
export const permissionsOf = (role: Role): ReadonlySet<Permission> => new Set(OF_ROLE[role]);
