import type { Day, OfficerId } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { ApplicationRead } from './read.ts';

/** What the sections of an application's page are made from. */
export interface ApplicationParts {
  readonly view: View;
  readonly read: ApplicationRead;
  readonly today: Day;
  readonly officers: ReadonlyMap<OfficerId, string>;
}
