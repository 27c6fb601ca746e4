/** What a signed-in person may do. Each route asks for one of them. */
export type Permission = 'scales.read' | 'audit.run' | 'plan.run' | 'session.end';

/** A person who signed in: a name to show and what the person may do. */
export interface Person {
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** The supervisor of the demonstration; the name is invented. */
export const demonstrationSupervisor: Person = {
  name: 'Noor Vanhaelst',
  permissions: new Set<Permission>(['scales.read', 'audit.run', 'plan.run', 'session.end']),
};
