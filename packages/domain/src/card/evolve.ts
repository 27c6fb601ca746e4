import type { ActOf } from '../act/act.ts';
import { withChange, withEntry, withoutEntry } from '../collection.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { CardNumber } from '../identifier.ts';
import type { Card, CardActs } from './card.ts';

const issued = (dossier: Dossier, content: CardActs['card.issued'], version: number): Dossier => {
  const { card: number, application: id, ...rest } = content;
  const application = dossier.applications.get(id);
  if (application === undefined) return dossier;
  const card: Card = {
    number,
    application: id,
    category: application.cardCategory,
    ...rest,
    collectedOn: null,
    collectionSetBy: null,
    returnedOn: null,
    returnSetBy: null,
    setBy: version,
  };
  return {
    ...dossier,
    cards: withEntry(dossier.cards, number, card),
    applications: withChange(dossier.applications, id, (open) => ({ ...open, status: 'granted', endedOn: content.decidedOn })),
  };
};

/** The cards, in their order, with one under another number. */
const renumbered = (cards: Dossier['cards'], from: CardNumber, to: CardNumber, version: number): Dossier['cards'] =>
  new Map([...cards].map(([number, card]) => (number === from ? [to, { ...card, number: to, setBy: version }] : [number, card])));

type CollectionDay = Pick<CardActs['card.collection-corrected'], 'card' | 'collectedOn'>;

const collected = (dossier: Dossier, { card: number, collectedOn }: CollectionDay, collectionSetBy: number | null): Dossier => ({
  ...dossier,
  cards: withChange(dossier.cards, number, (card) => ({ ...card, collectedOn, collectionSetBy })),
});

type ReturnDay = Pick<CardActs['card.return-corrected'], 'card' | 'returnedOn'>;

const returned = (dossier: Dossier, { card: number, returnedOn }: ReturnDay, returnSetBy: number | null): Dossier => ({
  ...dossier,
  cards: withChange(dossier.cards, number, (card) => ({ ...card, returnedOn, returnSetBy })),
});

/** The dossier after an act on a card or on the gate. */
export const evolveCard = (dossier: Dossier, act: ActOf<CardActs>, version: number): Dossier => {
  switch (act.kind) {
    case 'gate.overridden': {
      const { application, decidedOn, reason } = act.content;
      return { ...dossier, overrides: withEntry(dossier.overrides, application, { version, decidedOn, reason }) };
    }
    case 'gate.override-withdrawn':
      return { ...dossier, overrides: withoutEntry(dossier.overrides, act.content.application) };
    case 'card.issued':
      return issued(dossier, act.content, version);
    case 'card.collected':
      return collected(dossier, act.content, version);
    case 'card.collection-corrected':
      return collected(dossier, act.content, act.content.collectedOn === null ? null : version);
    case 'card.returned':
      return returned(dossier, act.content, version);
    case 'card.return-corrected':
      return returned(dossier, act.content, act.content.returnedOn === null ? null : version);
    case 'card.corrected':
      return { ...dossier, cards: renumbered(dossier.cards, act.content.card, act.content.number, version) };
  }
};
