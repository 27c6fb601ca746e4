import type { WorkerIdentity } from '@protocol-registry/domain';

/** The name of a worker as lists have it: the family name first, by which they are sorted. */
export const fullName = ({ familyName, givenNames }: Pick<WorkerIdentity, 'familyName' | 'givenNames'>): string =>
  `${familyName}, ${givenNames}`;
