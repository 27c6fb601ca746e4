import type { Day, Dossier, RegisteredContract } from '@protocol-registry/domain';
import { dayFields } from '../form/date-field.tsx';

const runsOn = ({ endsOn, startsOn }: RegisteredContract, day: Day): boolean => startsOn <= day && (endsOn === null || day <= endsOn);

/** The contracts of a dossier as they are offered: those that run today first, each time the latest first. */
export const offeredContracts = ({ contracts }: Dossier, today: Day): readonly RegisteredContract[] =>
  [...contracts.values()].toSorted((a, b) => Number(runsOn(b, today)) - Number(runsOn(a, today)) || b.startsOn - a.startsOn);

/**
 * What a dossier proposes for an application lodged today: a renewal where there is a card, the category of the last application (never read off a card's letter, RULES 1.2),
 * and the contract that runs.
 */
export const proposedApplication = (dossier: Dossier, today: Day): Readonly<Record<string, string>> => {
  const last = [...dossier.applications.values()].at(-1);
  const [contract] = offeredContracts(dossier, today);
  return {
    kind: dossier.cards.size === 0 ? 'first_issue' : 'renewal',
    ...(last === undefined ? {} : { category: last.cardCategory }),
    ...(contract === undefined ? {} : { contract: contract.id }),
    ...dayFields('lodged', today),
  };
};
