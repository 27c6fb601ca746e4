import type { Day, OfficerId } from '@protocol-registry/domain';
import type { View } from '../env.ts';
import type { CardRead } from './read.ts';

/** What the sections of a card's page are made from. */
export interface CardParts {
  readonly view: View;
  readonly read: CardRead;
  readonly today: Day;
  readonly officers: ReadonlyMap<OfficerId, string>;
}
