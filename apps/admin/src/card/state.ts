import { belgium, type Card, type Day, type Dossier, isCurrent } from '@protocol-registry/domain';
import type { Tone } from '../page/tag.tsx';

/** What a card is on a day. */
export type CardState = 'returned' | 'expired' | 'not-collected' | 'not-yet' | 'ends-soon' | 'valid';

/** How it stands out. */
export const cardTones: Readonly<Record<CardState, Tone>> = {
  returned: 'past',
  expired: 'alert',
  'not-collected': 'waiting',
  'not-yet': 'waiting',
  'ends-soon': 'waiting',
  valid: 'good',
};

const SOON = belgium.parameters.renewalOpensDays.value;

/** The state of a card on a day. */
export const cardStateOn = (card: Card, today: Day): CardState => {
  if (card.returnedOn !== null) return 'returned';
  if (card.validTo < today) return 'expired';
  if (card.collectedOn === null) return 'not-collected';
  if (!isCurrent(card, today)) return 'not-yet';
  return card.validTo - today <= SOON ? 'ends-soon' : 'valid';
};

/** Whether another card of the dossier is valid for longer: an earlier card that has ended asks for nothing any more. */
export const isReplaced = ({ cards }: Pick<Dossier, 'cards'>, card: Card): boolean =>
  [...cards.values()].some(({ validTo }) => validTo > card.validTo);
